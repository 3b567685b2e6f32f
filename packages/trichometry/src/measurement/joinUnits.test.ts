import { expect, test } from "vitest";
import { joinUnits } from "./joinUnits.ts";
import type { Hair } from "./schema.ts";

const calibration = { umPerPixel: 5, relativeSd: 0, source: { kind: "stated" as const } };

const hair = (id: number, x: number, counted = true): Hair => ({
  id,
  path: [
    [x, 0],
    [x + 40, 40],
  ],
  lengthPx: 56.57,
  lengthUm: null,
  diameterPx: 14,
  diameterPxSd: 0.5,
  diameterUm: null,
  diameterUmSd: null,
  class: null,
  polarity: "dark",
  confidence: 1,
  rootConfidence: 1,
  unit: null,
  counted,
  notCounted: counted ? null : "loose",
});

test("roots 220 µm apart and less are one unit; hairs that do not count have none", () => {
  // 44 px of 5 µm are 220 µm.
  const listed = [hair(0, 0), hair(1, 44), hair(2, 20, false), hair(3, 89), hair(4, 133)];
  const { hairs, units } = joinUnits(listed, calibration, 2);
  expect(hairs.map((h) => h.unit)).toEqual([0, 0, null, 1, 1]);
  expect(units).toEqual([
    { id: 0, centre: [22, 0], hairs: [0, 1] },
    { id: 1, centre: [111, 0], hairs: [3, 4] },
  ]);
  expect(listed.every((h) => h.unit === null)).toBe(true);
});

test("without a scale a working pixel stands for 11 µm: 20 of them are the reach", () => {
  const units = (apart: number) => joinUnits([hair(0, 0), hair(1, apart)], null, 2).units.length;
  expect(units(39.9)).toBe(1);
  expect(units(40.1)).toBe(2);
});

test("no hair, no unit", () => expect(joinUnits([], calibration, 2)).toEqual({ hairs: [], units: [] }));
