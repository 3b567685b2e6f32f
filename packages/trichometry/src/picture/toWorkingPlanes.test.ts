import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Raster } from "./raster.ts";
import { toWorkingPlanes } from "./toWorkingPlanes.ts";

type Colour = readonly [number, number, number];

function drawn(width: number, height: number, colour: (x: number, y: number) => Colour): Raster {
  const data = new Uint8Array(3 * width * height);
  for (let i = 0; i < width * height; i++) data.set(colour(i % width, Math.floor(i / width)), 3 * i);
  return { width, height, data };
}
const grey = (level: number): Colour => [level, level, level];

const factors = [1, 1.5, 2, 2.6, 4, 0.8];

describe("an even picture stays even", () => {
  test.each(factors)("factor %f: brightest channel and blue minus red", (factor) => {
    const { value, blueness } = toWorkingPlanes(
      drawn(40, 30, () => [90, 120, 75]),
      factor,
    );
    expect(value.data.every((v) => Math.abs(v - 120) < 1e-4)).toBe(true);
    expect(blueness.data.every((v) => Math.abs(v + 15) < 1e-4)).toBe(true);
  });
});

describe("an impulse is shared by the area of the cells that it touches", () => {
  const impulse = (at: number, to: number) => drawn(12, 12, (x, y) => grey(x === at && y === to ? 180 : 0));
  test("whole cells: a quarter at factor 2, in one cell", () => {
    const { value } = toWorkingPlanes(impulse(5, 2), 2);
    expect(value.data[1 * value.width + 2]).toBe(45);
    expect(value.data.filter((v) => v !== 0)).toHaveLength(1);
  });
  test("factor 1.5: pixel 1 lies half in cell 0 and half in cell 1, a third of each", () => {
    const { value } = toWorkingPlanes(impulse(1, 1), 1.5);
    expect(value.width).toBe(8);
    const share = 180 / 9;
    for (const [x, y] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ]) {
      expect(value.data[y * value.width + x]).toBeCloseTo(share, 4);
    }
    expect(value.data.filter((v) => v !== 0)).toHaveLength(4);
  });
});

describe("a ramp keeps its slope and its place", () => {
  test.each(factors)("factor %f: the level at the middle of each cell", (factor) => {
    const { value } = toWorkingPlanes(
      drawn(48, 48, (x, y) => grey(2 * x + 3 * y)),
      factor,
    );
    // A cell that takes part of a pixel takes its level, not the ramp's within it.
    const tolerance = factor < 1 ? 2.5 : factor % 1 === 0 ? 1e-4 : 5 / (8 * factor) + 1e-4;
    for (let y = 0; y < value.height; y++) {
      for (let x = 0; x < value.width; x++) {
        const middle = (at: number) => (at + 0.5) * factor - 0.5;
        const expected = 2 * middle(x) + 3 * middle(y);
        expect(Math.abs(value.data[y * value.width + x] - expected)).toBeLessThanOrEqual(tolerance);
      }
    }
  });
});

describe("size", () => {
  test.each([
    [40, 30, 2, 20, 15],
    [41, 31, 2, 20, 15],
    [40, 30, 1.5, 26, 20],
    [40, 30, 0.8, 50, 37],
    [3, 1, 4, 1, 1],
  ])("%i × %i at factor %f is %i × %i", (width, height, factor, columns, rows) => {
    const { value, blueness } = toWorkingPlanes(
      drawn(width, height, () => grey(100)),
      factor,
    );
    expect([value.width, value.height]).toEqual([columns, rows]);
    expect([blueness.width, blueness.height]).toEqual([columns, rows]);
    expect(value.data).toHaveLength(columns * rows);
  });
});

test("the channels are averaged before the brightest is taken: red beside green is half as bright as white", () => {
  const picture = drawn(2, 2, (x) => (x === 0 ? [200, 0, 0] : [0, 200, 0]));
  expect(toWorkingPlanes(picture, 2).value.data[0]).toBe(100);
});

test("law: cells of 2 px averaged over 2 × 2 are cells of 4 px; both ways of averaging give the same", () => {
  const picture = fc.uint8Array({ minLength: 3 * 64, maxLength: 3 * 64 });
  fc.assert(
    fc.property(picture, (data) => {
      const raster = { width: 8, height: 8, data };
      const fine = toWorkingPlanes(raster, 2).blueness.data;
      const coarse = toWorkingPlanes(raster, 4).blueness.data;
      expect(coarse[0]).toBeCloseTo((fine[0] + fine[1] + fine[4] + fine[5]) / 4, 3);
      // A factor that is whole up to 1e-10 takes the way of fractional cells.
      const fractional = toWorkingPlanes(raster, 2 + 1e-10).blueness.data;
      fine.forEach((v, i) => {
        expect(fractional[i]).toBeCloseTo(v, 3);
      });
    }),
    { numRuns: 30 },
  );
});
