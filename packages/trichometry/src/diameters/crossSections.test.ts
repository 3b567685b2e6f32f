import { expect, test } from "vitest";
import { linearLight } from "../picture/linearLight.ts";
import type { Raster } from "../picture/raster.ts";
import { crossSections, pathLength } from "./crossSections.ts";

/** Green rises by one level a column; red and blue say nothing. */
const width = 200;
const ramp: Raster = {
  width,
  height: 120,
  data: Uint8Array.from({ length: 3 * width * 120 }, (_, i) => (i % 3 === 1 ? Math.floor(i / 3) % width : 9)),
};
const options = { roughWidth: 10, sigma: 2, factor: 2 };
const upright = [
  [100, 10],
  [100, 100],
] as const;

test("twelve stations, root and tip left out, offsets even about the axis", () => {
  const seen = crossSections(ramp, { ...options, path: upright });
  expect(seen.stations.length).toBe(12);
  expect(seen.stations[0].along).toBeGreaterThan(-0.9);
  expect(seen.stations.at(-1)?.along).toBeLessThan(0.9);
  expect(seen.offsets[0]).toBe(-(seen.offsets.at(-1) ?? 0));
  expect(-seen.offsets[0]).toBeGreaterThan(10 / 2 + 3.5 * 2);
});

test("beyond the tip, if asked for: the last station lies there, straight on", () => {
  const seen = crossSections(ramp, { ...options, path: upright, beyondTip: 8 });
  expect(seen.stations.at(-1)).toMatchObject({ x: 100, length: 90 });
  expect(seen.stations.at(-1)?.y).toBeCloseTo(108, 6);
  expect(seen.stations.at(-1)?.distance).toBeCloseTo(98, 6);
});

test("the light of the green channel is read along the cross-section, to the left of growth first", () => {
  const { offsets, levels, inside } = crossSections(ramp, { ...options, path: upright });
  // Growing downwards, negative offsets lie to the right: green there is the higher column.
  for (const k of [0, 5, offsets.length - 1]) expect(levels[k]).toBeCloseTo(linearLight[100 - offsets[k]], 5);
  expect(inside).toBeCloseTo(linearLight[100], 5);
});

test("what lies outside the picture is no number, and a shaft outside has levels of 0 to start from", () => {
  const edge = crossSections(ramp, {
    ...options,
    path: [
      [3, 10],
      [3, 100],
    ],
  });
  expect(edge.levels.some(Number.isNaN)).toBe(true);
  const outside = crossSections(ramp, {
    ...options,
    path: [
      [-90, 10],
      [-90, 100],
    ],
  });
  expect([outside.skin, outside.inside]).toEqual([0, 0]);
});

test("the length of a bent path is that of its pieces", () => {
  expect(
    pathLength([
      [0, 0],
      [3, 4],
      [3, 10],
    ]),
  ).toBe(11);
});
