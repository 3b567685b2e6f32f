/** Ways to collect shed hairs, and what share of the true shed each catches. A count without its test says nothing. */

export interface ShedTest {
  readonly id: string;
  readonly name: string;
  /** Days of shedding that one count covers. */
  readonly daysCovered: number;
  /** Beta prior of the share of the true shed of those days that is caught. */
  readonly capture: { readonly mean: number; readonly low: number; readonly high: number };
  /** Coefficient of variation from day to day beyond Poisson. */
  readonly dayCv: number;
  readonly source: string;
  readonly grade: string;
}

const captureBasis =
  "forced by the triangle identity: 27.9 collected a day (Li 2022) against a true shed of 88–120 (design choice)";

export const shedTests: readonly ShedTest[] = [
  {
    id: "wash-daily",
    name: "hairs collected at a daily shampoo",
    daysCovered: 1,
    capture: { mean: 0.3, low: 0.1, high: 0.6 },
    dayCv: 0.3,
    source: captureBasis,
    grade: "design choice",
  },
  {
    id: "wash-five-days",
    name: "wash test after five days without washing",
    daysCovered: 5,
    capture: { mean: 0.3, low: 0.1, high: 0.6 },
    dayCv: 0.3,
    source: `Rebora 2005 (method); ${captureBasis}`,
    grade: "design choice",
  },
  {
    id: "comb-60s",
    name: "60-second comb test before shampoo",
    daysCovered: 1,
    capture: { mean: 0.12, low: 0.02, high: 0.4 },
    dayCv: 0.3,
    source: "10.2 hairs a test (Wasko 2008) against a true shed of 88 a day, fitted in the calibration",
    grade: "design choice",
  },
];

/** The test with this id, or null: the caller says which test was used or gives no count. */
export function shedTest(id: string): ShedTest | null {
  return shedTests.find((test) => test.id === id) ?? null;
}

/** Expected count of a test: true shed a day × days covered × capture share. */
export function expectedCollected(options: {
  readonly trueShedPerDay: number;
  readonly test: ShedTest;
  /** Share caught, 0 to 1; default the mean of the test's prior. */
  readonly capture?: number;
}): number {
  return options.trueShedPerDay * options.test.daysCovered * (options.capture ?? options.test.capture.mean);
}
