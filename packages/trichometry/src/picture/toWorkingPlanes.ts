/** Brings a picture to the working scale by area averaging: the brightest-channel plane and the blueness plane. */
import { averageRow, cellSpans } from "./cellSpans.ts";
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
    averageRow(raster, y, columns, rows, line);
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
