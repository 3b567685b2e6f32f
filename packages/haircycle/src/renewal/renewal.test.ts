import { describe, expect, test } from "vitest";
import { type Biology, healthyScalp, type Miniaturisation } from "../cycle/biology.ts";
import type { DurationLaw } from "../cycle/durationLaw.ts";
import { unwrap } from "../outcome/outcome.ts";
import { simulatePopulation } from "../population/simulatePopulation.ts";
import type { Treatment } from "../treatment/treatment.ts";
import { meanField } from "./meanField.ts";
import { phaseShares, shedRate } from "./readMeanField.ts";
import { steadyState } from "./steadyState.ts";

/** Largest distance from theory that chance may explain: 4.5 standard errors (about 1 in 150 000 for one comparison). */
const STANDARD_ERRORS = 4.5;
const FOLLICLES = 200_000;

function withFamily(family: "lognormal" | "gamma" | "fixed"): Biology {
  const law = (meanDays: number, cv: number): DurationLaw =>
    family === "fixed" ? { family, meanDays } : { family, meanDays, cv };
  return {
    ...healthyScalp,
    phases: { anagen: law(1000, 0.5), catagen: law(17, 0.3), telogen: law(100, 0.4), kenogen: law(20, 1) },
  };
}

function expectShare(count: number, share: number, of: number): void {
  expect(Math.abs(count / of - share)).toBeLessThan(STANDARD_ERRORS * Math.sqrt((share * (1 - share)) / of));
}

const drug: Treatment = {
  id: "all-channels",
  name: "All channels at once",
  kind: "continuous",
  channels: {
    longerAnagen: { strength: 0.5, onsetDays: 30, decayDays: 60 },
    kenogenRecruitment: { strength: 1, onsetDays: 30, decayDays: 60 },
    exogen: { strength: 0.3, onsetDays: 20, decayDays: 60 },
    diameterRecovery: { strength: 0.3, onsetDays: 60, decayDays: 60 },
    protection: { strength: 0.8, onsetDays: 60, decayDays: 60 },
  },
  nullProbability: 0,
  source: "test",
  grade: "design choice",
};
const miniaturisation: Miniaturisation = {
  factorPerCycle: 0.8,
  floorRatio: 0.208,
  anagenExponent: 3,
  anagenFloorDays: 40,
  kenogenSlopeDays: 500,
  onsetDay: -3650,
  onsetSpreadDays: 7300,
  susceptibleShare: 0.9,
};

describe("steady state against renewal theory", () => {
  test("worked case 1000/17/100/20 d: shares 0.8795 / 0.0150 / 0.0880 / 0.0176, 87.95 hairs a day of 100 000", () => {
    const { share, shedPerFollicleDay } = steadyState(healthyScalp);
    expect(share.anagen).toBeCloseTo(0.8795, 4);
    expect(share.catagen).toBeCloseTo(0.015, 4);
    expect(share.telogen).toBeCloseTo(0.088, 4);
    expect(share.kenogen).toBeCloseTo(0.0176, 4);
    expect(100_000 * shedPerFollicleDay).toBeCloseTo(87.95, 2);
  });

  for (const family of ["lognormal", "gamma", "fixed"] as const) {
    test(`${family} stays: shares, shed rate and the triangle identity, from the first day to the last`, () => {
      const biology = withFamily(family);
      const { share, shedPerFollicleDay } = steadyState(biology);
      const run = unwrap(
        simulatePopulation({ biology, follicles: FOLLICLES, seed: 11, fromDay: 0, untilDay: 2400 }),
      );
      for (const day of [0, 300, 1200, 2400]) {
        expectShare(run.phaseCounts[0][day], share.anagen, FOLLICLES);
        expectShare(run.phaseCounts[1][day], share.catagen, FOLLICLES);
        expectShare(run.phaseCounts[2][day], share.telogen, FOLLICLES);
        expectShare(run.phaseCounts[3][day], share.kenogen, FOLLICLES);
      }
      const shed = run.shed.reduce((a, b) => a + b, 0);
      const expected = FOLLICLES * 2400 * shedPerFollicleDay;
      expect(Math.abs(shed - expected)).toBeLessThan(STANDARD_ERRORS * Math.sqrt(expected));
      const telogen = run.phaseCounts[2].slice(0, 2400).reduce((a, b) => a + b, 0) / 2400;
      expect(telogen / (shed / 2400)).toBeCloseTo(100, -0.5);
    });
  }

  test("the anagen share of 93 follicles scatters by 3.4 points, that of 9300 by a tenth", () => {
    const spread = (follicles: number) => {
      const shares = Array.from({ length: 400 }, (_, patient) => {
        const run = unwrap(
          simulatePopulation({ biology: healthyScalp, follicles, seed: 5, patient, fromDay: 0, untilDay: 1 }),
        );
        return run.phaseCounts[0][1] / follicles;
      });
      const mean = shares.reduce((a, b) => a + b, 0) / shares.length;
      return Math.sqrt(shares.reduce((a, b) => a + (b - mean) ** 2, 0) / (shares.length - 1));
    };
    const small = spread(93);
    expect(small).toBeGreaterThan(0.0338 * 0.84);
    expect(small).toBeLessThan(0.0338 * 1.16);
    const large = spread(9300);
    expect(large).toBeGreaterThan(0.00338 * 0.84);
    expect(large).toBeLessThan(0.00338 * 1.16);
  });

  test("the daily shed of 100 000 follicles scatters as a Poisson count (9.4)", () => {
    const run = unwrap(
      simulatePopulation({ biology: healthyScalp, follicles: 100_000, seed: 2, fromDay: 0, untilDay: 3000 }),
    );
    const days = Array.from(run.shed.subarray(0, 3000));
    const mean = days.reduce((a, b) => a + b, 0) / 3000;
    const variance = days.reduce((a, b) => a + (b - mean) ** 2, 0) / 2999;
    expect(Math.abs(variance / mean - 1)).toBeLessThan(STANDARD_ERRORS * Math.sqrt(2 / 3000));
  });
});

describe("synchronised start", () => {
  const biology: Biology = {
    ...healthyScalp,
    phases: { ...healthyScalp.phases, anagen: { family: "gamma", meanDays: 1000, cv: 0.12 } },
  };
  const field = unwrap(
    meanField({ biology, startState: "synchronised", startDay: 0, untilDay: 10_500, stepDays: 5 }),
  );

  test("oscillates with the period of a cycle and dies out at the rate 2π²s²/m³", () => {
    const { share, cycleDays, desynchronisationPerDay } = steadyState(biology);
    // From the sixth cycle on only the slowest wave is left.
    const cycle = (number: number) =>
      Array.from(
        { length: 200 },
        (_, k) => phaseShares(field, (number + k / 200) * cycleDays)[0] - share.anagen,
      );
    const swing = (number: number) => Math.max(...cycle(number)) - Math.min(...cycle(number));
    const rate = Math.log(swing(6) / swing(8)) / (2 * cycleDays);
    expect(rate / desynchronisationPerDay).toBeGreaterThan(0.97);
    expect(rate / desynchronisationPerDay).toBeLessThan(1.03);
    const peak = cycle(6).indexOf(Math.max(...cycle(6)));
    const later = cycle(8).indexOf(Math.max(...cycle(8)));
    expect(Math.abs(peak - later)).toBeLessThanOrEqual(6);
  });

  test("the event-driven engine follows the renewal equations", () => {
    const run = unwrap(
      simulatePopulation({
        biology,
        startState: "synchronised",
        follicles: FOLLICLES,
        seed: 3,
        fromDay: 0,
        untilDay: 3000,
      }),
    );
    for (const day of [600, 1000, 1100, 1500, 2100, 2600]) {
      const shares = phaseShares(field, day);
      for (const phase of [0, 2]) expectShare(run.phaseCounts[phase][day], shares[phase], FOLLICLES);
    }
  });
});

describe("event-driven engine and mean field agree where nothing is steady", () => {
  const cases = [
    { name: "a step of every channel on healthy scalp", biology: healthyScalp },
    { name: "alopecia, treated for a year, then stopped", biology: { ...healthyScalp, miniaturisation } },
    {
      name: "alopecia with a season of 20 %",
      biology: { ...healthyScalp, miniaturisation, season: { amplitude: 0.2, peakDayOfYear: 182 } },
    },
  ];
  for (const { name, biology } of cases) {
    test(name, () => {
      const courses = [
        { treatment: drug, schedule: { kind: "continuous", fromDay: 0, untilDay: 360 } as const },
      ];
      const plan = { biology, courses, startDay: -3650, untilDay: 900, dayOfYear: 40 };
      const field = unwrap(meanField({ ...plan, stepDays: 3 }));
      const run = unwrap(
        simulatePopulation({ ...plan, follicles: FOLLICLES, seed: 77, fromDay: -60, untilDay: 900 }),
      );
      for (const day of [0, 60, 180, 360, 540, 900]) {
        const shares = phaseShares(field, day);
        shares.forEach((share, phase) => {
          expectShare(run.phaseCounts[phase][day + 60], share, FOLLICLES);
        });
      }
      for (const from of [0, 90, 300, 600]) {
        const hairs = run.shed.subarray(from + 60, from + 90).reduce((a, b) => a + b, 0);
        const expected = FOLLICLES * 30 * shedRate(field, from, from + 30);
        expect(Math.abs(hairs - expected)).toBeLessThan(
          STANDARD_ERRORS * Math.sqrt(expected) + 0.004 * expected,
        );
      }
    });
  }
});

test("an effluvium: 30 % in telogen at the start is shed within two telogen lengths, and both ways tell the same wave", () => {
  const startState = { shares: { anagen: 0.66, catagen: 0.015, telogen: 0.3, kenogen: 0.025 } };
  const field = unwrap(
    meanField({ biology: healthyScalp, startState, startDay: 0, untilDay: 700, stepDays: 3 }),
  );
  const run = unwrap(
    simulatePopulation({
      biology: healthyScalp,
      startState,
      follicles: FOLLICLES,
      seed: 8,
      fromDay: 0,
      untilDay: 700,
    }),
  );
  for (const day of [0, 50, 150, 700]) {
    phaseShares(field, day).forEach((share, phase) => {
      expectShare(run.phaseCounts[phase][day], share, FOLLICLES);
    });
  }
  expect(shedRate(field, 0, 30)).toBeGreaterThan(2.5 * shedRate(field, 300, 330));
});

test("shares that do not add up to one are refused with their sum", () => {
  const startState = { shares: { anagen: 0.9, catagen: 0.02, telogen: 0.1, kenogen: 0.02 } };
  for (const outcome of [
    simulatePopulation({ biology: healthyScalp, startState, follicles: 1, seed: 1, fromDay: 0, untilDay: 9 }),
    meanField({ biology: healthyScalp, startState, startDay: 0, untilDay: 9 }),
  ]) {
    expect(outcome.ok ? "accepted" : outcome.problem.code).toBe("start.shares-sum");
    expect(outcome.ok ? "" : outcome.problem.sentence).toContain("1.04");
  }
});
