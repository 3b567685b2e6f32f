import { expect, test } from "vitest";
import { fittedStrengths } from "../calibration/posterior.ts";
import { unwrap } from "../outcome/outcome.ts";
import { minoxidil } from "../treatment/readyTreatments.ts";
import { powerOfTrial, type TrialPlan } from "./powerOfTrial.ts";

const plan: TrialPlan = {
  facts: {
    sex: "male",
    age: 35,
    site: "vertex",
    ethnicity: "Caucasian",
    familyHistory: "unknown",
    patternHairLoss: true,
  },
  treatment: minoxidil(fittedStrengths()),
  schedule: { kind: "continuous", fromDay: 0, untilDay: null },
  design: "parallel",
  endpoint: "density",
  month: 4,
  seed: 4,
  poolSize: 500,
  trials: 1000,
};

test("more people give more power, a split scalp needs about half as many, and nothing is found where nothing is (5 %)", () => {
  const parallel = unwrap(powerOfTrial(plan, { sizes: [15, 150] }));
  expect(parallel.sizes[1]!.power).toBeGreaterThan(parallel.sizes[0]!.power + 0.1);
  const split = unwrap(powerOfTrial({ ...plan, design: "split-scalp" }, { sizes: [15] }));
  // 15 heads with two patches against 15 + 15 heads with one: measurement error dominates, so that they are level.
  expect(Math.abs(split.sizes[0]!.power - parallel.sizes[0]!.power)).toBeLessThan(0.08);
  for (const report of [parallel, split]) {
    expect(report.falsePositives).toBeGreaterThan(0.03);
    expect(report.falsePositives).toBeLessThan(0.07);
    expect(report.trueDifference).toBeGreaterThan(0);
  }
  const { people } = parallel.wanted;
  const there = unwrap(powerOfTrial(plan, { sizes: [people!] })).sizes[0]!;
  expect(there.high).toBeGreaterThan(0.8);
});

test("the simulated power grows with the square root of the number of people, as the formula of the two-sample test says", () => {
  // Power ≈ Φ(δ/(σ√(2/n)) − 1.96): twice the people make its argument, counted from −1.96, √2 times as large.
  const none = { ...plan, dropOut: 0 };
  const a = unwrap(powerOfTrial(none, { sizes: [40] })).sizes[0]!.power;
  const b = unwrap(powerOfTrial(none, { sizes: [20] })).sizes[0]!.power;
  const z = (p: number) => 1.959964 + 4.91 * (p ** 0.14 - (1 - p) ** 0.14);
  expect(Math.abs(z(a) / z(b) - Math.SQRT2)).toBeLessThan(0.2);
});

test("impossible trials are refused with the rule and the value", () => {
  const code = (change: Partial<TrialPlan>, sizes = [20]) => {
    const outcome = powerOfTrial({ ...plan, poolSize: 2, ...change }, { sizes });
    return outcome.ok ? "accepted" : outcome.problem.code;
  };
  expect(code({}, [2])).toBe("trial.size");
  expect(code({ month: 0 })).toBe("trial.month");
  expect(code({ dropOut: 1 })).toBe("trial.drop-out");
  expect(code({ schedule: { kind: "continuous", fromDay: -9, untilDay: null } })).toBe(
    "treatment.before-baseline",
  );
});
