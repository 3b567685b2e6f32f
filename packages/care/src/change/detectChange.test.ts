import type { Estimate } from "@anagen/quantity";
import fc from "fast-check";
import { expect, test } from "vitest";
import { detectChange } from "./detectChange.ts";

const density = (value: number, sd: number): Estimate => ({
  value,
  sd,
  low: value - 1.96 * sd,
  high: value + 1.96 * sd,
  unit: "hairs/cm²",
});
const none = { repeatabilitySdc: null, comparedWith: "the baseline" };

test("a change above the smallest detectable one is called more or less", () => {
  const more = detectChange(density(142, 5), density(165, 5), none);
  expect(more.smallestDetectable).toBeCloseTo(1.96 * Math.sqrt(50), 12);
  expect(more.verdict).toBe("more");
  expect(more.sentence).toBe(
    "23 hairs/cm² more than at the baseline (+9.1 to +37): larger than the smallest change that measuring can tell (14 hairs/cm²).",
  );
  expect(detectChange(density(165, 5), density(142, 5), none).verdict).toBe("less");
});

test("a change below it, or just at it, is never called a change", () => {
  const within = detectChange(density(142, 5), density(152, 5), none);
  expect(within.verdict).toBe("no-detectable-change");
  expect(within.sentence).toBe(
    "No detectable change since the baseline: the difference of +10 hairs/cm² (−3.9 to +24) is within what repeated measuring differs by (14 hairs/cm²).",
  );
  expect(detectChange(density(100, 0), density(114.2, 0), { ...none, repeatabilitySdc: 14.2 }).verdict).toBe(
    "no-detectable-change",
  );
});

test("known repeatability raises the bar and never lowers it", () => {
  const raised = detectChange(density(142, 1), density(150, 1), { ...none, repeatabilitySdc: 10 });
  expect([raised.verdict, raised.smallestDetectable]).toEqual(["no-detectable-change", 10]);
  const kept = detectChange(density(142, 5), density(152, 5), { ...none, repeatabilitySdc: 2 });
  expect(kept.verdict).toBe("no-detectable-change");
});

test("law: the verdict is a change exactly when the interval leaves zero out", () => {
  const estimate = fc
    .tuple(fc.double({ min: 0, max: 500, noNaN: true }), fc.double({ min: 0, max: 40, noNaN: true }))
    .map(([value, sd]) => density(value, sd));
  const sdc = fc.option(fc.double({ min: 0, max: 80, noNaN: true }), { nil: null });
  fc.assert(
    fc.property(estimate, estimate, sdc, (from, to, repeatabilitySdc) => {
      const finding = detectChange(from, to, { repeatabilitySdc, comparedWith: "the baseline" });
      const { low, high } = finding.difference;
      expect(finding.verdict !== "no-detectable-change").toBe(low > 1e-9 || high < -1e-9);
      const back = detectChange(to, from, { repeatabilitySdc, comparedWith: "the baseline" });
      expect(back.difference.value).toBeCloseTo(-finding.difference.value, 9);
    }),
  );
});

test("different units and numbers that are none are a fault of the program", () => {
  expect(() => detectChange(density(1, 1), { ...density(1, 1), unit: "µm" }, none)).toThrow("µm");
  expect(() => detectChange(density(Number.NaN, 1), density(1, 1), none)).toThrow("finite");
});

test("no hair at all is compared by its upper bound, not as a number without doubt", () => {
  const none: Estimate = { value: 0, sd: 0, low: 0, high: 9.4, unit: "hairs/cm²" };
  const few: Estimate = { value: 5, sd: 3.5, low: 0, high: 11.9, unit: "hairs/cm²" };
  expect(detectChange(none, few, { repeatabilitySdc: null, comparedWith: "the baseline" }).verdict).toBe(
    "no-detectable-change",
  );
  expect(detectChange(none, none, { repeatabilitySdc: null, comparedWith: "the baseline" }).verdict).toBe(
    "no-detectable-change",
  );
});

test("a share at its end has doubt on one side only: 100 % (90.0–100) against 93 % is no change", () => {
  const all = { value: 100, sd: 0, low: 90, high: 100, unit: "%" };
  const fewer = { value: 93, sd: 2, low: 89, high: 96.9, unit: "%" };
  expect(detectChange(all, fewer, { repeatabilitySdc: null, comparedWith: "baseline" }).verdict).toBe(
    "no-detectable-change",
  );
  expect(detectChange(fewer, all, { repeatabilitySdc: null, comparedWith: "baseline" }).verdict).toBe(
    "no-detectable-change",
  );
});
