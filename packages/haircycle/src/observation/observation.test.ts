import { expect, test } from "vitest";
import { type Biology, healthyScalp } from "../cycle/biology.ts";
import { unwrap } from "../outcome/outcome.ts";
import { simulatePopulation } from "../population/simulatePopulation.ts";
import { meanField } from "../renewal/meanField.ts";
import { steadyState } from "../renewal/steadyState.ts";
import type { Course } from "../treatment/treatment.ts";
import { readPatch } from "./observables.ts";
import { observeMeanField } from "./observeMeanField.ts";
import { observeRun } from "./observeRun.ts";
import { expectedCollected, shedTest } from "./shedTests.ts";

const alopecia: Biology = {
  ...healthyScalp,
  miniaturisation: {
    factorPerCycle: 0.7,
    floorRatio: 0.208,
    anagenExponent: 3,
    anagenFloorDays: 40,
    kenogenSlopeDays: 400,
    onsetDay: -3000,
    onsetSpreadDays: 5000,
    susceptibleShare: 1,
  },
};
const course: Course = {
  treatment: {
    id: "t",
    name: "t",
    kind: "continuous",
    channels: {
      thickening: { strength: 0.1, onsetDays: 30, decayDays: 30 },
      kenogenRecruitment: { strength: 1, onsetDays: 30, decayDays: 30 },
      diameterRecovery: { strength: 0.4, onsetDays: 30, decayDays: 30 },
    },
    nullProbability: 0,
    source: "test",
    grade: "design choice",
  },
  schedule: { kind: "continuous", fromDay: 0, untilDay: null },
};

test("population and mean field show the same density, diameter, classes and growing share", () => {
  const follicles = 200_000;
  const days = [0, 120, 365, 720];
  const plan = { biology: alopecia, courses: [course], startDay: -3650, untilDay: 720 };
  const field = unwrap(meanField({ ...plan, stepDays: 3 }));
  const run = unwrap(simulatePopulation({ ...plan, fromDay: 0, follicles, seed: 4, observationDays: days }));
  for (const cutoffUm of [0, 40]) {
    for (const [i, seen] of observeRun(run, { cutoffUm }).entries()) {
      const expected = observeMeanField({ field, biology: alopecia, day: days[i] as number, cutoffUm });
      for (const name of ["visible", "growing", "vellus", "terminal"] as const)
        expect(
          Math.abs(seen[name] - expected[name]),
          `${name} on day ${days[i]}, cut-off ${cutoffUm}`,
        ).toBeLessThan(4.5 * Math.sqrt(expected[name] / follicles) + 0.001);
      expect(Math.abs(seen.meanDiameterUm - expected.meanDiameterUm)).toBeLessThan(0.25);
      expect(seen.thicknessUm / expected.thicknessUm).toBeCloseTo(1, 2);
    }
  }
});

test("healthy scalp: all hairs but kenogen and those still below the surface show, at their full diameter", () => {
  const field = unwrap(meanField({ biology: healthyScalp, startDay: 0, untilDay: 100 }));
  const { share, shedPerFollicleDay } = steadyState(healthyScalp);
  const seen = observeMeanField({ field, biology: healthyScalp, day: 60, emergenceLagDays: 21 });
  expect(seen.visible).toBeCloseTo(1 - share.kenogen - 21 * shedPerFollicleDay, 3);
  expect(seen.meanDiameterUm).toBeCloseTo(72, 6);
  const patch = readPatch(seen, 260);
  expect(patch.anagenPercent).toBeGreaterThan(85);
  expect(patch.cumulativeThicknessMmPerCm2).toBeCloseTo((260 * seen.visible * 72) / 1000, 6);
});

test("a wash test that catches 30 % of 88 hairs counts 26.4; five days without washing, 132", () => {
  const wash = shedTest("wash-daily")!;
  expect(expectedCollected({ trueShedPerDay: 88, test: wash })).toBeCloseTo(26.4, 10);
  expect(expectedCollected({ trueShedPerDay: 88, test: shedTest("wash-five-days")! })).toBeCloseTo(132, 10);
  expect(shedTest("counted")).toBeNull();
});
