import { expect, test } from "vitest";
import { biologyFrom } from "../calibration/forwardModel.ts";
import { posteriorMedian } from "../calibration/posterior.ts";
import { healthyScalp } from "./biology.ts";
import { growthRate, lengthAtRelease } from "./growthRate.ts";

test("a hair of 72 µm grows 0.37 mm a day (Loussouarn 2005) and reaches 37 cm in 1000 days", () => {
  expect(growthRate(healthyScalp, 72)).toBeCloseTo(0.37, 12);
  expect(lengthAtRelease(healthyScalp, 1)).toBeCloseTo(370, 9);
});

test("a miniaturised hair grows slower and stays short: under 4 cm at a quarter of its diameter (Rushton 1991: half were)", () => {
  const alopecia = biologyFrom(posteriorMedian(), 0);
  expect(growthRate(alopecia, 18)).toBeLessThan(0.51 * growthRate(alopecia, 72));
  expect(lengthAtRelease(alopecia, 0.25)).toBeLessThan(40);
  expect(lengthAtRelease(alopecia, 0.25)).toBeGreaterThan(0);
});
