/** Which picture pixels, and how much of each, make one cell of a coarser grid: for averages over fractional cells. */
import type { Raster } from "./raster.ts";

export interface Spans {
  /** Pixels that a cell may touch. */
  readonly count: number;
  readonly first: Int32Array;
  /** `count` weights for each cell, summing to 1. */
  readonly weights: Float64Array;
}

/** Cells of `factor` pixels along a side of `size` pixels. */
export function cellSpans(cells: number, factor: number, size: number): Spans {
  const count = Math.ceil(factor) + 1;
  const first = new Int32Array(cells);
  const weights = new Float64Array(cells * count);
  for (let i = 0; i < cells; i++) {
    const from = i * factor;
    const to = Math.min(size, from + factor);
    first[i] = Math.min(size - 1, Math.floor(from + 1e-9));
    let total = 0;
    for (let k = 0; k < count; k++) {
      const a = Math.max(from, first[i] + k);
      const b = Math.min(to, first[i] + k + 1);
      const w = b - a > 1e-6 ? b - a : 0;
      weights[i * count + k] = w;
      total += w;
    }
    for (let k = 0; k < count; k++) weights[i * count + k] /= total;
  }
  return { count, first, weights };
}

/** Mean red, green, blue of each cell of row `y`, into `line` (three values a cell). */
export function averageRow(raster: Raster, y: number, columns: Spans, rows: Spans, line: Float64Array): void {
  line.fill(0);
  for (let k = 0; k < rows.count; k++) {
    const weight = rows.weights[y * rows.count + k];
    if (weight > 0) addRow(raster, Math.min(raster.height - 1, rows.first[y] + k), weight, columns, line);
  }
}

function addRow(raster: Raster, y: number, weight: number, columns: Spans, line: Float64Array): void {
  const { data, width } = raster;
  const { count, first, weights } = columns;
  const start = y * width;
  const cells = first.length;
  for (let x = 0; x < cells; x++) {
    let r = 0;
    let g = 0;
    let b = 0;
    for (let k = 0; k < count; k++) {
      const w = weights[x * count + k];
      if (w === 0) continue;
      const o = 3 * (start + first[x] + k);
      r += w * data[o];
      g += w * data[o + 1];
      b += w * data[o + 2];
    }
    line[3 * x] += weight * r;
    line[3 * x + 1] += weight * g;
    line[3 * x + 2] += weight * b;
  }
}
