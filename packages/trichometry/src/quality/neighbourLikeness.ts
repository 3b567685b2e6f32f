/** Whether neighbouring pixels belong together, as they do behind any lens. */
import type { Raster } from "../picture/raster.ts";

/** Pairs looked at, at the most. */
const sample = 40_000;

/**
 * Correlation of the green of horizontal neighbours, −1 to 1: near 1 behind a lens, 0 for random pixels. 1 for an even
 * picture, where nothing can differ.
 */
export function neighbourLikeness({ width, height, data }: Raster): number {
  const pairs = width * height - 1;
  const step = Math.max(1, Math.floor(pairs / sample));
  let [n, a, b, aa, bb, ab] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < pairs; i += step) {
    if (i % width === width - 1) continue;
    const left = data[3 * i + 1];
    const right = data[3 * i + 4];
    n++;
    a += left;
    b += right;
    aa += left * left;
    bb += right * right;
    ab += left * right;
  }
  const spread = Math.sqrt((aa - (a * a) / n) * (bb - (b * b) / n));
  return n === 0 || !(spread > 0) ? 1 : (ab - (a * b) / n) / spread;
}
