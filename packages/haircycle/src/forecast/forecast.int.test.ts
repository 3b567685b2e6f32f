import { beforeAll, describe, expect, test } from "vitest";
import { unwrap } from "../outcome/outcome.ts";
import { autologousCells } from "../treatment/readyTreatments.ts";
import { backTest } from "./backTest.ts";
import { type BankPlan, buildForecastBank, type ForecastBank, type Quantity } from "./bank.ts";
import { refreshBank } from "./refreshBank.ts";
import { updateForecast } from "./updateForecast.ts";
import type { VisitReading } from "./visits.ts";

const plan: BankPlan = {
  facts: {
    sex: "male",
    age: 38,
    site: "vertex",
    ethnicity: "Caucasian",
    familyHistory: "one side",
    patternHairLoss: true,
  },
  treatment: null,
  schedule: null,
  nowDay: 183,
  horizonMonths: 24,
  size: 5000,
  seed: 5,
};
const visits: VisitReading[] = [
  { day: 0, density: { value: 170 }, meanDiameterUm: { value: 55 }, anagen: { percent: 65, hairs: 150 } },
  { day: 183, density: { value: 172 }, meanDiameterUm: { value: 54 } },
];

let bank: ForecastBank;
beforeAll(() => {
  bank = unwrap(buildForecastBank(plan));
});

const width = (forecast: ReturnType<typeof updateForecast>, quantity: Quantity, month: number) => {
  const row = unwrap(forecast).scenarios[0]!.bands[quantity].months[month]!;
  return row[4]! - row[0]!;
};

test("90 % bands of density and diameter cover 88–92 % of 1500 simulated patients (two standard errors allowed)", () => {
  const result = backTest({
    bank,
    patients: 1500,
    visitMonths: [0, 3, 6],
    targetMonths: [12, 18, 24],
    tested: ["density", "meanDiameterUm"],
    seed: 3,
  });
  const mean = result.coverage.reduce((sum, c) => sum + c.inside, 0) / result.coverage.length;
  expect(mean).toBeGreaterThan(0.88);
  expect(mean).toBeLessThan(0.92);
  const error = 2 * Math.sqrt((0.9 * 0.1) / 1500);
  for (const { inside } of result.coverage) {
    expect(inside).toBeGreaterThan(0.88 - error);
    expect(inside).toBeLessThan(0.92 + error);
  }
});

describe("an update", () => {
  test("narrows the fan with each visit and says why one visit is not enough", () => {
    const none = updateForecast(bank, []);
    const one = updateForecast(bank, visits.slice(0, 1));
    const two = updateForecast(bank, visits);
    expect(width(one, "density", 12)).toBeLessThan(0.6 * width(none, "density", 12));
    expect(width(two, "density", 12)).toBeLessThan(width(one, "density", 12));
    expect(unwrap(one).reasons.join(" ")).toContain("One visit only");
    expect(unwrap(none).effectiveSampleSize).toBeCloseTo(plan.size!, 6);
  });

  test("readings that no simulated patient has do not narrow the fan as far as they would", () => {
    const odd = unwrap(
      updateForecast(bank, [
        { day: 0, density: { value: 400, sd: 3 }, meanDiameterUm: { value: 30, sd: 0.5 } },
        { day: 90, anagen: { percent: 99, hairs: 400 } },
      ]),
    );
    expect(odd.narrowed).toBe(false);
    expect(odd.effectiveSampleSize).toBeGreaterThan(49);
    expect(odd.reasons.join(" ")).toContain("not narrowed");
  });

  test("a shed count pulls the true shed, by the test that collected it", () => {
    const median = (readings: VisitReading[]) =>
      unwrap(updateForecast(bank, readings)).scenarios[0]!.bands.shedPerDay.months[0]![2]!;
    const low = median([{ day: 0, shed: { count: 8, test: "wash-daily" } }]);
    const high = median([{ day: 0, shed: { count: 150, test: "wash-daily" } }]);
    expect(high).toBeGreaterThan(1.3 * low);
    expect(median([{ day: 0, shed: { count: 150, test: "wash-five-days" } }])).toBeLessThan(high);
  });

  test("hairs followed from visit to visit tell how fast hair goes", () => {
    const shed = (gone: number) =>
      unwrap(updateForecast(bank, [{ day: 90, matched: { sinceDay: 0, followed: 150, gone } }])).scenarios[0]!
        .bands.shedPerDay.months[2]![2]!;
    expect(shed(60)).toBeGreaterThan(1.3 * shed(15));
  });
});

test("resample and move: a fresh bank near the patient holds the same forecast with a far larger effective share", () => {
  const before = unwrap(updateForecast(bank, visits));
  const refreshed = unwrap(refreshBank({ bank, visits, seed: 8, particles: 400 }));
  expect(refreshed.accepted).toBeGreaterThan(0.1);
  const after = unwrap(updateForecast(refreshed.bank, visits));
  expect(after.effectiveSampleSize / after.bankSize).toBeGreaterThan(
    (3 * before.effectiveSampleSize) / before.bankSize,
  );
  for (const quantity of ["meanDiameterUm", "density"] as const) {
    const a = before.scenarios[0]!.bands[quantity].months[12]!;
    const b = after.scenarios[0]!.bands[quantity].months[12]!;
    expect(Math.abs(a[2]! - b[2]!)).toBeLessThan(0.35 * (a[4]! - a[0]!));
    expect((b[4]! - b[0]!) / (a[4]! - a[0]!)).toBeLessThan(1.4);
  }
});

describe("bad input is refused with the rule and the value", () => {
  const cases: [string, VisitReading[], string][] = [
    ["visits out of order", [visits[1]!, visits[0]!], "visits.out-of-order"],
    ["density beyond any scalp", [{ day: 0, density: { value: 900 } }], "visits.density"],
    ["a shed count without its test's name", [{ day: 0, shed: { count: 60, test: "" } }], "visits.shed-test"],
    ["a visit before baseline", [{ day: -5 }], "visits.before-baseline"],
    [
      "more hairs gone than followed",
      [{ day: 9, matched: { sinceDay: 0, followed: 3, gone: 4 } }],
      "visits.matched",
    ],
    ["a visit after the bank's end", [{ day: 2000 }], "visits.beyond-bank"],
  ];
  for (const [name, readings, code] of cases)
    test(name, () => {
      const outcome = updateForecast(bank, readings);
      expect(outcome.ok ? "accepted" : outcome.problem.code).toBe(code);
    });

  test("an age, a schedule without treatment, a session before baseline", () => {
    const code = (change: Partial<BankPlan>) => {
      const outcome = buildForecastBank({ ...plan, size: 2, ...change });
      return outcome.ok ? "accepted" : outcome.problem.code;
    };
    expect(code({ facts: { ...plan.facts, age: 7 } })).toBe("facts.age");
    expect(code({ schedule: { kind: "sessions", days: [0] } })).toBe("bank.schedule");
    expect(code({ treatment: autologousCells, schedule: { kind: "sessions", days: [-30] } })).toBe(
      "treatment.before-baseline",
    );
  });
});
