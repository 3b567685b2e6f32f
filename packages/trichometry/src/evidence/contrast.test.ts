import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Plane } from "../picture/plane.ts";
import { contrast } from "./contrast.ts";

function plane(width: number, height: number, level: (x: number, y: number) => number): Plane {
  const data = Float32Array.from({ length: width * height }, (_, i) =>
    level(i % width, Math.floor(i / width)),
  );
  return { width, height, data };
}
const at = (p: Plane, x: number, y: number) => p.data[y * p.width + x];

test.each([20, 140, 250])("even skin of %i levels has no contrast anywhere", (level) => {
  const flat = contrast(plane(100, 70, () => level));
  expect(flat.data.every((v) => Math.abs(v) < 1e-6)).toBe(true);
  expect([flat.width, flat.height]).toEqual([100, 70]);
});

test("an impulse keeps its own contrast and leaves no trace on the skin", () => {
  const dot = contrast(plane(96, 96, (x, y) => (x === 50 && y === 33 ? 30 : 150)));
  expect(at(dot, 50, 33)).toBeCloseTo(0.8, 6);
  expect(dot.data.filter((v) => Math.abs(v) > 1e-6)).toHaveLength(1);
});

test("hair over half of the skin does not darken the skin's level; light hair is negative", () => {
  const striped = (share: number, level: number) =>
    contrast(plane(160, 160, (x) => (x % 16 < 16 * share ? level : 150)));
  const dark = striped(0.5, 60);
  const light = striped(0.25, 180);
  for (const x of [1, 33, 82, 90, 150]) expect(at(dark, x, 80)).toBeCloseTo(x % 16 < 8 ? 0.6 : 0, 6);
  expect(at(light, 33, 80)).toBeCloseTo(-0.2, 6);
});

test("the quantile says which of two skins is the level: blocks of 100 beside blocks of 160", () => {
  const value = plane(320, 160, (x) => (Math.floor(x / 16) % 2 === 0 ? 100 : 160));
  const [darker, lighter] = [contrast(value, 0.2), contrast(value, 0.8)];
  expect(at(darker, 168, 80)).toBeCloseTo(0, 6);
  expect(at(darker, 184, 80)).toBeCloseTo(-0.6, 6);
  expect(at(lighter, 168, 80)).toBeCloseTo(0.375, 6);
  expect(at(lighter, 184, 80)).toBeCloseTo(0, 6);
});

test("a ramp of light is taken off: even shade across the picture stays within 3 % away from its border", () => {
  const ramp = contrast(plane(320, 320, (x, y) => 100 + 0.2 * x + 0.1 * y));
  const inner: number[] = [];
  for (let y = 48; y < 272; y++) for (let x = 48; x < 272; x++) inner.push(at(ramp, x, y));
  expect(Math.max(...inner) - Math.min(...inner)).toBeLessThan(0.06);
  expect(Math.max(...inner.map(Math.abs))).toBeLessThan(0.03);
});

test("a ramp and its mirror image: the level lies at its place to the pixel that the sampling leaves out", () => {
  const level = (x: number) => 100 + 0.2 * x;
  const one = contrast(plane(320, 64, (x) => level(x)));
  const mirrored = contrast(plane(320, 64, (x) => level(319 - x)));
  for (let x = 60; x < 260; x++) {
    // One pixel of the slope at the darkest place looked at.
    expect(Math.abs(at(one, x, 30) - at(mirrored, 319 - x, 30))).toBeLessThan(0.2 / 112 + 1e-6);
  }
});

test("black has a level to stand against: no division by nothing", () => {
  const black = contrast(plane(40, 40, () => 0));
  expect(black.data.every((v) => v === 1)).toBe(true);
});

describe("laws", () => {
  const levels = fc.array(fc.integer({ min: 40, max: 120 }), { minLength: 48 * 48, maxLength: 48 * 48 });
  test("twice the light gives the same contrast", () => {
    fc.assert(
      fc.property(levels, (data) => {
        const once = contrast({ width: 48, height: 48, data: Float32Array.from(data) });
        const twice = contrast({ width: 48, height: 48, data: Float32Array.from(data, (v) => 2 * v) });
        for (let i = 0; i < once.data.length; i++) {
          if (Math.abs(once.data[i] - twice.data[i]) > 1e-5) return false;
        }
        return true;
      }),
      { numRuns: 15 },
    );
  });
  test("a higher quantile takes lighter skin: contrast does not fall anywhere", () => {
    fc.assert(
      fc.property(levels, (data) => {
        const value = { width: 48, height: 48, data: Float32Array.from(data) };
        const low = contrast(value, 0.2).data;
        return contrast(value, 0.8).data.every((v, i) => v >= low[i] - 1e-6);
      }),
      { numRuns: 15 },
    );
  });
});
