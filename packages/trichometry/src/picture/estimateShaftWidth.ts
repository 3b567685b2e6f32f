/** A first look at how wide the shafts are, for pictures whose scale nobody knows. */
import { workingViews } from "../evidence/workingViews.ts";
import type { Plane } from "./plane.ts";
import type { Raster } from "./raster.ts";

/** Longest side of the picture that is looked at, pixels. */
const lookedAt = 700;

/**
 * Width of the usual shaft in picture pixels, or null when nothing looks like one. Every dark pixel gets the shortest of
 * its four dark runs (along, across, two diagonals); the 40 % quantile of these over pixels is taken as the width: it
 * favours thick shafts, and is less inflated by touching pairs than the median.
 */
export function estimateShaftWidth(raster: Raster, lookAt = workingViews(raster)): number | null {
  const factor = Math.max(1, Math.ceil(Math.max(raster.width, raster.height) / lookedAt));
  const plane = lookAt(factor).contrast;
  const bins = new Int32Array(200);
  let n = 0;
  for (let y = 1; y < plane.height - 1; y += 2) {
    for (let x = 1; x < plane.width - 1; x += 2) {
      if (!isDark(plane, x, y)) continue;
      const width = shortestRun(plane, x, y);
      bins[Math.min(199, Math.round(2 * width))]++;
      n++;
    }
  }
  if (n < 50) return null;
  let sum = 0;
  for (let b = 0; b < 200; b++) {
    sum += bins[b];
    if (sum >= 0.4 * n) return (b / 2) * factor;
  }
  return null;
}

const isDark = (plane: Plane, x: number, y: number): boolean =>
  x >= 0 && y >= 0 && x < plane.width && y < plane.height && plane.data[y * plane.width + x] > 0.45;

function shortestRun(plane: Plane, x: number, y: number): number {
  const along = runLength(plane, x, y, 1, 0);
  const down = runLength(plane, x, y, 0, 1);
  const diagonal = Math.min(runLength(plane, x, y, 1, 1), runLength(plane, x, y, 1, -1)) * Math.SQRT2;
  return Math.min(along, down, diagonal);
}

function runLength(plane: Plane, x: number, y: number, dx: number, dy: number): number {
  let n = 1;
  for (let k = 1; k < 120 && isDark(plane, x + k * dx, y + k * dy); k++) n++;
  for (let k = 1; k < 120 && isDark(plane, x - k * dx, y - k * dy); k++) n++;
  return n;
}
