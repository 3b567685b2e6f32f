import { expect, test } from "vitest";
import type { Plane } from "../picture/plane.ts";
import { standOut } from "./standOut.ts";

/** Bars of 7 × 40 on noise of standard deviation `noise` (sum of four even draws). */
function bars(contrast: number, noise: number, count = 12): Plane {
  const [width, height] = [320, 240];
  let state = 5;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  const data = Float32Array.from(
    { length: width * height },
    () => noise * Math.sqrt(3) * (draw() + draw() + draw() + draw()),
  );
  for (let k = 0; k < count; k++) {
    const [x0, y0] = [20 + 70 * (k % 4), 20 + 70 * Math.floor(k / 4)];
    for (let y = y0; y < y0 + 7; y++) for (let x = x0; x < x0 + 40; x++) data[y * width + x] += contrast;
  }
  return { width, height, data };
}

test("twelve bars of 0.4 on skin of roughness 0.04 are twelve shafts that stand out ten times", () => {
  const { shafts, alike, ratio } = standOut(bars(0.4, 0.04));
  expect(shafts).toBe(12);
  expect(alike).toBeGreaterThan(0.99);
  // The upper fifth of a bar's pixels lies 0.84 standard deviations above its mean.
  expect(ratio).toBeGreaterThan(10);
  expect(ratio).toBeLessThan(12);
});

test("the same bars on twice as rough skin stand out half as much", () => {
  expect(standOut(bars(0.4, 0.08)).ratio).toBeCloseTo(0.5 * standOut(bars(0.4, 0.04)).ratio, 0);
});

test("skin alone shows nothing", () => {
  expect(standOut(bars(0, 0.02))).toEqual({ shafts: 0, alike: 0, contrast: 0, ratio: 0 });
});
