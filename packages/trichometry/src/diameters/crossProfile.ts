/** The median light across a shaft, straightened along its centre-line. */
import { linearLight } from "../picture/linearLight.ts";
import type { Raster } from "../picture/raster.ts";

export interface CrossProfile {
  /** Offsets from the centre-line, picture pixels, evenly spaced. */
  readonly offsets: Float64Array;
  /** Median over the stations, linear light 0–255. */
  readonly levels: Float64Array;
  /** Stations that gave a value at the least favoured offset. */
  readonly stations: number;
}

export interface CrossProfileOptions {
  /** Centre-line, picture pixels. */
  readonly path: readonly (readonly [number, number])[];
  /** How far to look to either side, picture pixels. */
  readonly reach: number;
  /** Spacing of the offsets, picture pixels. */
  readonly spacing: number;
  /** Whether another shaft (or a mask) makes a picture pixel useless. */
  readonly isForeign: (x: number, y: number) => boolean;
}

/** Stations along the middle of the shaft: root and tip are left out. */
const stations = 25;
const from = 0.15;
const to = 0.9;

/** Null when other shafts leave fewer than six stations at any offset. */
export function crossProfile(raster: Raster, options: CrossProfileOptions): CrossProfile | null {
  const { path, reach, spacing } = options;
  const n = 2 * Math.round(reach / spacing) + 1;
  const offsets = Float64Array.from({ length: n }, (_, k) => (k - (n - 1) / 2) * spacing);
  const columns: number[][] = Array.from({ length: n }, () => []);
  for (let s = 0; s < stations; s++) {
    const { x, y, ux, uy } = pointAt(path, from + ((to - from) * s) / (stations - 1));
    for (let k = 0; k < n; k++) {
      const px = x - offsets[k] * uy;
      const py = y + offsets[k] * ux;
      if (px < 0 || py < 0 || px > raster.width - 1 || py > raster.height - 1) continue;
      if (!options.isForeign(px, py)) columns[k].push(green(raster, px, py));
    }
  }
  const fewest = columns.reduce((least, c) => Math.min(least, c.length), stations);
  if (fewest < 6) return null;
  return { offsets, levels: Float64Array.from(columns, median), stations: fewest };
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  const h = values.length >> 1;
  return values.length % 2 === 1 ? values[h] : (values[h - 1] + values[h]) / 2;
}

/** Green, as light, bilinear: sharper than red and blue, which a JPEG stores at half the resolution. */
function green(raster: Raster, x: number, y: number): number {
  const { width, data } = raster;
  const i = Math.min(width - 2, Math.floor(x));
  const j = Math.min(raster.height - 2, Math.floor(y));
  const tx = x - i;
  const ty = y - j;
  const o = 3 * (j * width + i) + 1;
  const p = linearLight[data[o]];
  const q = linearLight[data[o + 3 * width]];
  const top = p + tx * (linearLight[data[o + 3]] - p);
  const low = q + tx * (linearLight[data[o + 3 * width + 3]] - q);
  return top + ty * (low - top);
}

/** Point at a share of the length of a path, and the unit vector along it there. */
function pointAt(path: readonly (readonly [number, number])[], share: number) {
  let total = 0;
  for (let i = 1; i < path.length; i++) total += distance(path[i - 1], path[i]);
  let left = share * total;
  for (let i = 1; i < path.length; i++) {
    const d = distance(path[i - 1], path[i]);
    if (left <= d || i === path.length - 1) {
      const t = d > 0 ? left / d : 0;
      const ux = (path[i][0] - path[i - 1][0]) / d;
      const uy = (path[i][1] - path[i - 1][1]) / d;
      return { x: path[i - 1][0] + t * d * ux, y: path[i - 1][1] + t * d * uy, ux, uy };
    }
    left -= d;
  }
  return { x: path[0][0], y: path[0][1], ux: 1, uy: 0 };
}

const distance = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2);
