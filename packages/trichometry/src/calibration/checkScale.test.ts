import { expect, test } from "vitest";
import { checkScale } from "./checkScale.ts";

test("wrong scales: each is refused with the rule and the value", () => {
  const wrong: [number, string, string][] = [
    [0, "calibration.not-positive", "A scale of 0 µm per pixel is impossible"],
    [-5, "calibration.not-positive", "A scale of -5 µm per pixel"],
    [Number.NaN, "calibration.not-positive", "A scale of NaN"],
    [Number.POSITIVE_INFINITY, "calibration.not-positive", "A scale of Infinity"],
    [1000, "calibration.implausible", "a hair of 70 µm would be 0.07 pixels wide"],
    [0.01, "calibration.implausible", "a hair of 70 µm would be 7000 pixels wide"],
  ];
  for (const [umPerPixel, code, words] of wrong) {
    const problem = checkScale({ umPerPixel, relativeSd: 0.01 });
    expect([umPerPixel, problem?.code]).toEqual([umPerPixel, code]);
    expect(problem?.sentence).toContain(words);
  }
});

test("scales of microscopes, dermatoscopes and phones are accepted", () => {
  for (const umPerPixel of [0.5, 2, 5.54, 12, 40])
    expect(checkScale({ umPerPixel, relativeSd: 0.02 })).toBeNull();
});

test("an uncertainty below 0 or beyond half the scale is refused", () => {
  for (const relativeSd of [-0.1, 0.6, Number.NaN])
    expect(checkScale({ umPerPixel: 5, relativeSd })?.code).toBe("calibration.uncertainty");
});
