import { expect, test } from "vitest";
import type { Raster } from "../picture/raster.ts";
import { coveredShare } from "./coveredShare.ts";
import { reduced } from "./reduced.ts";

/** Skin of level 150 that gets brighter to the right, with bars of 6 px every `pitch` px. */
function bars(pitch: number, level: number, slope = 0.1): Raster {
  const [width, height] = [400, 300];
  const data = new Uint8Array(3 * width * height);
  for (let i = 0; i < width * height; i++) {
    const x = i % width;
    data.fill(x % pitch < 6 ? level : 150 + slope * x, 3 * i, 3 * i + 3);
  }
  return { width, height, data };
}

test("dark bars over a tenth and a third of uneven skin are a tenth and a third", () => {
  expect(coveredShare(reduced(bars(60, 40))).dark).toBeCloseTo(0.1, 1);
  expect(coveredShare(reduced(bars(18, 40))).dark).toBeCloseTo(1 / 3, 1);
});

test("bright bars are light, and shining only where they are near white", () => {
  const grey = coveredShare(reduced(bars(60, 205, 0)));
  const white = coveredShare(reduced(bars(60, 250, 0)));
  expect([grey.dark, grey.shining]).toEqual([0, 0]);
  expect(grey.light).toBeCloseTo(0.1, 1);
  expect(white.shining).toBe(white.light);
  expect(white.light).toBeCloseTo(0.1, 1);
});

test("even skin is not covered at all", () => {
  expect(coveredShare(reduced(bars(1000, 150)))).toEqual({ dark: 0, light: 0, shining: 0 });
});
