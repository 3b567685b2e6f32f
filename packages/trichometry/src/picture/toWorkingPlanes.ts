/** Brings a picture to the working scale by area averaging: the brightest-channel plane and the blueness plane. */
import type { Plane } from "./plane.ts";
import type { Raster } from "./raster.ts";

/** A picture at the working scale. One working pixel is `factor` picture pixels wide. */
export interface WorkingPlanes {
  /** Picture pixels per working pixel (below 1 when the picture was enlarged). */
  readonly factor: number;
  /**
   * Largest of the three channel means, 0–255. Hair is dark in every channel, whereas coloured drawing (a red circle,
   * blue text), ink and the bluish shade over a root are bright in one of them.
   */
  readonly value: Plane;
  /** Blue minus red channel mean: positive over roots under the skin. */
  readonly blueness: Plane;
}

/**
 * Averages the picture over cells of `factor` × `factor` picture pixels (fractional cells weighted by area). A partial
 * last row or column below half a cell is left out.
 */
export function toWorkingPlanes(raster: Raster, factor: number): WorkingPlanes {
  const width = Math.max(1, Math.floor(raster.width / factor + 1e-9));
  const height = Math.max(1, Math.floor(raster.height / factor + 1e-9));
  const value = new Float32Array(width * height);
  const blueness = new Float32Array(width * height);
  if (wholeCells.includes(factor)) {
    averageWholeCells(raster, factor, { width, height, value, blueness });
    return { factor, value: { width, height, data: value }, blueness: { width, height, data: blueness } };
  }
  const columns = cellSpans(width, factor, raster.width);
  const rows = cellSpans(height, factor, raster.height);
  const line = new Float64Array(width * 3);
  for (let y = 0; y < height; y++) {
    line.fill(0);
    const top = rows.first[y];
    for (let k = 0; k < rows.count; k++) {
      const weight = rows.weights[y * rows.count + k];
      if (weight > 0) addRow(raster, Math.min(raster.height - 1, top + k), weight, columns, line);
    }
    for (let x = 0, o = y * width; x < width; x++, o++) {
      const r = line[3 * x];
      const g = line[3 * x + 1];
      const b = line[3 * x + 2];
      value[o] = Math.max(r, g, b);
      blueness[o] = b - r;
    }
  }
  return { factor, value: { width, height, data: value }, blueness: { width, height, data: blueness } };
}

/** Factors whose cells are whole pixels and whose averages are exact, so that sums of integers give the same bits. */
const wholeCells: readonly number[] = [1, 2, 4, 8];

function averageWholeCells(
  raster: Raster,
  factor: number,
  planes: { width: number; height: number; value: Float32Array; blueness: Float32Array },
): void {
  const { width, height, value, blueness } = planes;
  const { data } = raster;
  const share = 1 / (factor * factor);
  const row = 3 * raster.width;
  const step = 3 * factor;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      let r = 0;
      let g = 0;
      let b = 0;
      let o = y * factor * row + 3 * x * factor;
      for (let v = 0; v < factor; v++, o += row) {
        for (let u = o; u < o + step; u += 3) {
          r += data[u];
          g += data[u + 1];
          b += data[u + 2];
        }
      }
      value[i] = (r > g ? (r > b ? r : b) : g > b ? g : b) * share;
      blueness[i] = (b - r) * share;
    }
  }
}

interface Spans {
  readonly count: number;
  readonly first: Int32Array;
  /** `count` weights for each cell, summing to 1. */
  readonly weights: Float64Array;
}

function cellSpans(cells: number, factor: number, size: number): Spans {
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
