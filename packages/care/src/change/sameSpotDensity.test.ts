import fc from "fast-check";
import { expect, test } from "vitest";
import { sameSpotDensity } from "./sameSpotDensity.ts";

const field = { frameWidthMm: 7, frameHeightMm: 5.6, scaleRelativeSd: 0.01 };
const estimate = (value: number, sd: number, unit: string) => ({
  value,
  sd,
  low: Math.max(0, value - 1.96 * sd),
  high: value + 1.96 * sd,
  unit,
});

test("34 hairs in 7 × 5.6 mm, worked by hand: count 2.3, rim √(0.1607 × 34), scale 0.68, together 3.35 hairs", () => {
  const spot = sameSpotDensity({
    ...field,
    density: estimate(86.7, 16.2, "hairs/cm²"),
    hairs: estimate(34, 2.3, "hairs"),
  });
  expect(spot.value).toBe(86.7);
  expect(spot.sd).toBeCloseTo((86.7 / 34) * Math.sqrt(2.3 ** 2 + (0.5 / 7 + 0.5 / 5.6) * 34 + 0.68 ** 2), 10);
  expect(spot.sd).toBeCloseTo(8.54, 2);
});

test("a field without hairs keeps its upper bound", () => {
  const none = { value: 0, sd: 0, low: 0, high: 9.4, unit: "hairs/cm²" };
  expect(sameSpotDensity({ ...field, density: none, hairs: estimate(0, 0, "hairs") })).toBe(none);
});

test("law: never surer than counting the same capture again, and surer in a larger field", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 20, noNaN: true }), (n, sd) => {
      const hairs = estimate(n, sd, "hairs");
      const density = estimate(2.5 * n, 2.5 * Math.sqrt(n + sd * sd), "hairs/cm²");
      const small = sameSpotDensity({ ...field, density, hairs });
      const large = sameSpotDensity({ ...field, frameWidthMm: 14, density, hairs });
      expect(small.sd).toBeGreaterThanOrEqual(2.5 * sd);
      expect(large.sd).toBeLessThan(small.sd);
    }),
  );
});
