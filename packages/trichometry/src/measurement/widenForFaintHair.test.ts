import { expect, test } from "vitest";
import { summarise } from "../summary/summarise.ts";
import { widenForFaintHair } from "./widenForFaintHair.ts";

const summary = summarise({
  hairs: Array.from({ length: 40 }, () => ({ confidence: 0.95, diameterUm: 70, diameterUmSd: 3 })),
  unitSizes: Array.from({ length: 20 }, () => 2),
  calibration: { umPerPixel: 5, relativeSd: 0.01, source: { kind: "stated" } },
  usableMm2: 40,
  vellusBelowUm: 30,
  terminalAboveUm: 60,
});

test("a doubt of 25 % widens the interval of 40 hairs by at least that much to both sides, the value stays", () => {
  const { hairs, densityPerCm2, meanDiameterUm, inThisField } = widenForFaintHair(summary, {
    relativeSd: 0.25,
    unseenShare: 0,
  });
  expect(hairs.value).toBe(40);
  expect(hairs.low).toBeLessThan(40 - 1.96 * 10);
  expect(hairs.high).toBeGreaterThan(40 + 1.96 * 10);
  expect(densityPerCm2?.high).toBeGreaterThan((summary.densityPerCm2?.high ?? 0) + 10);
  expect(inThisField?.densityPerCm2?.low).toBeLessThan(51);
  expect(meanDiameterUm).toEqual(summary.meanDiameterUm);
});

test("hairs that hide raise the upper end alone", () => {
  const { hairs } = widenForFaintHair(summary, { relativeSd: 0, unseenShare: 0.5 });
  expect(hairs.low).toBeCloseTo(summary.hairs.low, 9);
  expect(hairs.high).toBeCloseTo(summary.hairs.high + 20, 9);
});

test("no doubt, no change", () => {
  expect(widenForFaintHair(summary, { relativeSd: 0, unseenShare: 0 })).toBe(summary);
});
