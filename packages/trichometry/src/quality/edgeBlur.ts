/** How sharp the sharpest edges of a picture are: the standard deviation of their blur. */
import type { Raster } from "../picture/raster.ts";

/** Smallest step across an edge that counts as the edge of a shaft, grey levels. */
const smallestStep = 35;
/** Pixels looked at. */
const looked = 250_000;
/** Edges looked at, and wanted before anything is said. */
const mostEdges = 4000;
const fewestEdges = 40;
/** The sharpest share of the edges stands for the optics; the rest lies out of the focal plane. */
const sharpest = 0.25;

/**
 * Blur of the edges, picture px (standard deviation), or null when the picture has no edge of a shaft. An edge of height
 * h blurred by a Gaussian of deviation s has the slope h / (s √(2π)), so that s = h / (slope · √(2π)); the height is read
 * between the flat ends on both sides of the steepest point.
 */
export function edgeBlur(raster: Raster): number | null {
  const green = greenPlane(raster);
  const { width, height } = raster;
  const step = Math.max(1, Math.round(Math.sqrt((width * height) / looked)));
  const found: number[] = [];
  for (let y = 2; y < height - 2; y += step) {
    for (let x = 2; x < width - 2; x += step) {
      const o = y * width + x;
      const gx = (green[o + 1] - green[o - 1]) / 2;
      const gy = (green[o + width] - green[o - width]) / 2;
      const slope = Math.sqrt(gx * gx + gy * gy);
      if (slope < 2.5) continue;
      const blur = blurAt(green, width, height, x, y, gx / slope, gy / slope, slope);
      if (blur !== null) found.push(blur);
    }
  }
  if (found.length < fewestEdges) return null;
  const every = Math.max(1, Math.floor(found.length / mostEdges));
  const sorted = found.filter((_, i) => i % every === 0).sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sharpest * sorted.length)] ?? 0) * 1000) / 1000;
}

function greenPlane(raster: Raster): Uint8Array {
  const green = new Uint8Array(raster.width * raster.height);
  for (let i = 0, o = 1; i < green.length; i++, o += 3) green[i] = raster.data[o] ?? 0;
  return green;
}

/** Blur of the edge whose steepest point is here, or null where the slope is steeper next to it or the step too small. */
function blurAt(
  green: Uint8Array,
  width: number,
  height: number,
  x: number,
  y: number,
  dx: number,
  dy: number,
  slope: number,
): number | null {
  const at = (t: number): number => bilinear(green, width, height, x + t * dx, y + t * dy);
  const before = (at(0) - at(-2)) / 2;
  const after = (at(2) - at(0)) / 2;
  if (before > slope || after > slope) return null;
  const top = walk(at, 1);
  const bottom = walk(at, -1);
  const stepHeight = top - bottom;
  if (stepHeight < smallestStep) return null;
  return stepHeight / (slope * Math.sqrt(2 * Math.PI));
}

/** The level at the flat end of the edge on one side: follows it while it still rises (or falls) by half a level a px. */
function walk(at: (t: number) => number, side: 1 | -1): number {
  let level = at(0);
  for (let t = 1; t <= 40; t++) {
    const next = at(side * t);
    if (side * (next - level) < 0.5) break;
    level = next;
  }
  return level;
}

function bilinear(plane: Uint8Array, width: number, height: number, x: number, y: number): number {
  const cx = Math.min(width - 1.001, Math.max(0, x));
  const cy = Math.min(height - 1.001, Math.max(0, y));
  const i = Math.floor(cx);
  const j = Math.floor(cy);
  const fx = cx - i;
  const fy = cy - j;
  const o = j * width + i;
  const top = plane[o] * (1 - fx) + plane[o + 1] * fx;
  const low = plane[o + width] * (1 - fx) + plane[o + width + 1] * fx;
  return top * (1 - fy) + low * fy;
}
