/** How strongly the skin itself is lined, from place to place: what a faint hair must stand out from. */
import type { Plane } from "../picture/plane.ts";

export interface Texture {
  readonly columns: number;
  readonly level: Float32Array;
}

/** Side of a cell, working pixels, and cells to either side that are pooled. */
const cell = 32;
const pooled = 2;
/** The quantisation of 8-bit pictures alone gives about this much. */
const least = 0.004;
const bins = 128;
const binsPerUnit = 1600;

/** Upper quartile of the ridge strength where `isFree` says that no shaft is clearly seen. */
export function skinTexture(strength: Plane, isFree: (index: number) => boolean): Texture {
  const { width, height, data } = strength;
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const counts = new Int32Array(columns * rows * bins);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (data[i] <= 0 || !isFree(i)) continue;
      const at = Math.floor(y / cell) * columns + Math.floor(x / cell);
      counts[at * bins + Math.min(bins - 1, Math.floor(data[i] * binsPerUnit))]++;
    }
  }
  const level = new Float32Array(columns * rows);
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) level[j * columns + i] = quartile(counts, columns, rows, i, j);
  }
  return { columns, level };
}

export const textureAt = ({ columns, level }: Texture, x: number, y: number): number =>
  level[Math.floor(y / cell) * columns + Math.floor(x / cell)];

function quartile(counts: Int32Array, columns: number, rows: number, i: number, j: number): number {
  const sum = new Int32Array(bins);
  let n = 0;
  for (let v = Math.max(0, j - pooled); v <= Math.min(rows - 1, j + pooled); v++) {
    for (let u = Math.max(0, i - pooled); u <= Math.min(columns - 1, i + pooled); u++) {
      for (let b = 0; b < bins; b++) {
        const count = counts[(v * columns + u) * bins + b];
        sum[b] += count;
        n += count;
      }
    }
  }
  let below = 0;
  for (let b = 0; b < bins; b++) {
    below += sum[b];
    if (n > 0 && below >= 0.75 * n) return Math.max(least, (b + 0.5) / binsPerUnit);
  }
  return 0.02;
}
