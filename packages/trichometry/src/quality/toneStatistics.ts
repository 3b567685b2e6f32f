/** How bright, how even and of what colour a picture is, from a sample of its pixels. */
import { orderStatistic } from "../picture/orderStatistic.ts";
import type { Raster } from "../picture/raster.ts";

export interface ToneStatistics {
  /** Median brightness (mean of the channels), grey levels 0–255. */
  readonly median: number;
  /** Range of the brightness without its outermost 0.2 %, grey levels. */
  readonly spread: number;
  /** Share of pixels below 10 grey levels. */
  readonly darkShare: number;
  /** Share of pixels with all channels at 253 or more. */
  readonly saturatedShare: number;
  /** Share of pixels above 235 in all channels that also outshine the median by 60 levels: reflections. */
  readonly glareShare: number;
  /** (Blue − red) / brightness, median over the pixels of the middle half of the brightness. */
  readonly blueExcess: number;
  /** (Green − mean of red and blue) / brightness, median over the same pixels. */
  readonly greenExcess: number;
}

/** Pixels looked at, at the most. */
const sample = 60_000;

export function toneStatistics(raster: Raster): ToneStatistics {
  const pixels = raster.width * raster.height;
  const step = Math.max(1, Math.floor(pixels / sample));
  const n = Math.ceil(pixels / step);
  const brightness = new Float32Array(n);
  const excess = new Float32Array(n);
  const green = new Float32Array(n);
  let dark = 0;
  let saturated = 0;
  let shining = 0;
  for (let i = 0, o = 0; i < n; i++, o += 3 * step) {
    const r = raster.data[o] ?? 0;
    const g = raster.data[o + 1] ?? 0;
    const b = raster.data[o + 2] ?? 0;
    const mean = (r + g + b) / 3;
    brightness[i] = mean;
    excess[i] = (b - r) / Math.max(8, mean);
    green[i] = (g - (r + b) / 2) / Math.max(8, mean);
    const least = Math.min(r, g, b);
    if (mean < 10) dark++;
    if (least >= 253) saturated++;
    if (least > 235) shining++;
  }
  const reordered = brightness.slice();
  const at = (q: number): number => orderStatistic(reordered, n, Math.min(n - 1, Math.floor(q * n)));
  const median = at(0.5);
  return {
    median,
    spread: at(0.998) - at(0.002),
    darkShare: dark / n,
    saturatedShare: saturated / n,
    glareShare: median > 195 ? saturated / n : shining / n,
    blueExcess: middleExcess(brightness, excess, at(0.25), at(0.75)),
    greenExcess: middleExcess(brightness, green, at(0.25), at(0.75)),
  };
}

/** Median excess over the pixels between the quartiles of brightness: skin, neither hair nor reflections. */
function middleExcess(brightness: Float32Array, excess: Float32Array, low: number, high: number): number {
  const kept = new Float32Array(excess.length);
  let n = 0;
  for (let i = 0; i < excess.length; i++) {
    if (brightness[i] >= low && brightness[i] <= high) kept[n++] = excess[i];
  }
  return n > 0 ? orderStatistic(kept, n, Math.floor(n / 2)) : 0;
}
