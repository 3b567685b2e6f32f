/** What a visit measured, with its errors, and the rules that it must keep. */
import { shedTest, shedTests } from "../observation/shedTests.ts";
import { accepted, type Outcome, refused } from "../outcome/outcome.ts";

export interface VisitReading {
  /** Day since baseline, at least 0. */
  readonly day: number;
  /** Hairs/cm² of the site; `sd` is the measurement's own doubt with that of finding the spot again. */
  readonly density?: { readonly value: number; readonly sd?: number };
  readonly meanDiameterUm?: { readonly value: number; readonly sd?: number };
  /** Hairs counted above 60 and below 30 µm. */
  readonly terminalVellus?: { readonly terminal: number; readonly vellus: number };
  /** Phototrichogram: share of growing hairs and the number of hairs judged. */
  readonly anagen?: { readonly percent: number; readonly hairs: number };
  /** Shed hairs collected, with the id of the test by which they were collected. */
  readonly shed?: { readonly count: number; readonly test: string };
  /** Hairs followed since an earlier visit, and how many of them are gone. */
  readonly matched?: { readonly sinceDay: number; readonly followed: number; readonly gone: number };
}

/** Errors used where a reading brings none of its own. */
export const measurementErrors = {
  id: "measurement-errors",
  version: "1",
  date: "2026-11-23",
  /** √(1 − ICC 0.91) × 55 hairs/cm² between people (Hoffmann 2005, Loussouarn 2001). */
  densitySd: 16.5,
  densityBasis: "derived from the printed ICC of TrichoScan and the spread of densities between people",
  meanDiameterSdUm: 2,
  meanDiameterBasis: "design choice",
  /** One reading of each quantity, where a trial or a visit says nothing else. */
  bySd: {
    density: 16.5,
    meanDiameterUm: 2,
    anagenPercent: 5,
    terminalPerCm2: 16.5,
    vellusPerCm2: 16.5,
    shedPerDay: 30,
    thicknessMmPerCm2: 1,
  },
  bySdBasis: "density derived as above, the others design choice",
  /** Design effect on counts of terminal, vellus and growing hairs: hairs of one spot are not independent judgements. */
  overdispersion: 1.5,
  overdispersionBasis: "design choice",
} as const;

/** No scalp is denser than this: the highest group mean is 233, biopsies give 315 follicles/cm²; 600 leaves room. */
const HIGHEST_DENSITY = 600;

export function checkVisits(visits: readonly VisitReading[]): Outcome<readonly VisitReading[]> {
  for (const [i, visit] of visits.entries()) {
    const before = visits[i - 1];
    if (!(visit.day >= 0))
      return refused(
        "visits.before-baseline",
        `A visit is on day ${visit.day}; baseline is day 0`,
        visit.day,
      );
    if (before && !(visit.day > before.day))
      return refused(
        "visits.out-of-order",
        `Visits out of order: day ${visit.day} follows day ${before.day}; days must rise`,
        visit.day,
      );
    const fault = faultOfReading(visit);
    if (fault) return refused(fault[0], fault[1], fault[2]);
  }
  return accepted(visits);
}

function faultOfReading(visit: VisitReading): [string, string, unknown] | null {
  const { density, meanDiameterUm, terminalVellus, anagen, shed, matched } = visit;
  if (density && !(density.value >= 0 && density.value <= HIGHEST_DENSITY))
    return [
      "visits.density",
      `Density of ${density.value} hairs/cm²; no scalp is beyond 0 to ${HIGHEST_DENSITY}`,
      density.value,
    ];
  if (meanDiameterUm && !(meanDiameterUm.value > 5 && meanDiameterUm.value < 200))
    return [
      "visits.diameter",
      `Mean diameter of ${meanDiameterUm.value} µm; a hair is between 5 and 200`,
      meanDiameterUm.value,
    ];
  const sds = [density?.sd, meanDiameterUm?.sd].filter((sd) => sd !== undefined);
  const wrong = sds.find((sd) => !(sd > 0));
  if (wrong !== undefined) return ["visits.sd", `Standard deviation of ${wrong}; above 0`, wrong];
  if (terminalVellus && !(terminalVellus.terminal >= 0 && terminalVellus.vellus >= 0))
    return ["visits.counts", "Terminal and vellus hairs are counted from 0 up", terminalVellus];
  if (anagen && !(anagen.percent >= 0 && anagen.percent <= 100 && anagen.hairs >= 1))
    return [
      "visits.anagen",
      `Anagen share of ${anagen.percent} % of ${anagen.hairs} hairs; 0 to 100 % of at least 1`,
      anagen,
    ];
  if (shed && !shedTest(shed.test))
    return [
      "visits.shed-test",
      `Shed count of ${shed.count} by "${shed.test}": a count needs the name of its test (${shedTests.map((t) => t.id).join(", ")})`,
      shed.test,
    ];
  if (shed && !(shed.count >= 0))
    return ["visits.shed-count", `Shed count of ${shed.count}; at least 0`, shed.count];
  if (
    matched &&
    !(
      matched.sinceDay < visit.day &&
      matched.sinceDay >= 0 &&
      matched.gone >= 0 &&
      matched.gone <= matched.followed
    )
  )
    return [
      "visits.matched",
      `${matched.gone} of ${matched.followed} hairs gone since day ${matched.sinceDay}; an earlier day, and no more than were followed`,
      matched,
    ];
  return null;
}
