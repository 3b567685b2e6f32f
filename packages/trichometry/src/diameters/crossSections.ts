/** Samples the light around a shaft, straightened along its centre-line: the data that its width is fitted to. */
import { linearLight } from "../picture/linearLight.ts";
import type { Raster } from "../picture/raster.ts";

export type Path = readonly (readonly [number, number])[];

/** A place on the centre-line. */
export interface Station {
  readonly x: number;
  readonly y: number;
  /** Unit vector along the shaft, from root to tip. */
  readonly ux: number;
  readonly uy: number;
  /** Place along the shaft, −1 at the root to 1 at the tip. */
  readonly along: number;
  /** The same from the root and in all, px. */
  readonly distance: number;
  readonly length: number;
}

/** Samples of one shaft, station by station. */
export interface CrossSections {
  readonly stations: readonly Station[];
  /** Offsets from the centre-line, px, evenly spaced about 0; the same at every station. */
  readonly offsets: Float64Array;
  /** Light (0–255, linear) by station and offset; NaN outside the picture. */
  readonly levels: Float64Array;
  /** Medians beside the shaft and along its centre-line, level of light: first guesses of the fit. */
  readonly skin: number;
  readonly inside: number;
}

export interface CrossSectionOptions {
  readonly path: Path;
  /** Width of the ribbon that found the shaft, px. */
  readonly roughWidth: number;
  /** Expected blur, px. */
  readonly sigma: number;
  /** Picture pixels per working pixel (11 µm), which sets the spacing. */
  readonly factor: number;
  /** How far beyond the tip, px; left out: the tip itself is left out. */
  readonly beyondTip?: number;
}

/** As many as the design asks for; 16 told nothing more on rendered pictures, as neighbours share the shaft's unevenness. */
const count = 12;

/** Leaves out the root, which fades in, and the tip, which may be cut aslant. */
export function crossSections(raster: Raster, options: CrossSectionOptions): CrossSections {
  const { path, roughWidth, sigma, factor } = options;
  const length = pathLength(path);
  const fromRoot = Math.min(0.35, Math.max(0.1, (0.5 * roughWidth + sigma) / length));
  const fromTip =
    options.beyondTip !== undefined
      ? -options.beyondTip / length
      : Math.min(0.3, Math.max(0.08, (0.4 * roughWidth + 1.5 * sigma) / length));
  const span = 1 - fromRoot - fromTip;
  const stations = Array.from({ length: count }, (_, k) =>
    stationAt(path, length, fromRoot + (span * k) / (count - 1)),
  );
  const spacing = Math.max(0.5, factor / 2);
  const half = Math.ceil((roughWidth / 2 + 3.5 * sigma) / spacing) + 3;
  const offsets = Float64Array.from({ length: 2 * half + 1 }, (_, k) => (k - half) * spacing);
  const levels = new Float64Array(count * offsets.length);
  stations.forEach(({ x, y, ux, uy }, s) => {
    for (let k = 0; k < offsets.length; k++) {
      levels[s * offsets.length + k] = green(raster, x - offsets[k] * uy, y + offsets[k] * ux);
    }
  });
  const edge = roughWidth / 2 + 1.5 * sigma;
  const beside = levels.filter((_, i) => Math.abs(offsets[i % offsets.length]) > edge);
  const middle = stations.map((_, s) => levels[s * offsets.length + half]);
  return { stations, offsets, levels, skin: median(beside), inside: median(Float64Array.from(middle)) };
}

export function pathLength(path: Path): number {
  let length = 0;
  for (let i = 1; i < path.length; i++) length += distance(path[i - 1], path[i]);
  return length;
}

function stationAt(path: Path, length: number, share: number): Station {
  let left = share * length;
  for (let i = 1; i < path.length; i++) {
    const d = distance(path[i - 1], path[i]);
    if (left <= d || i === path.length - 1) {
      const ux = d > 0 ? (path[i][0] - path[i - 1][0]) / d : 1;
      const uy = d > 0 ? (path[i][1] - path[i - 1][1]) / d : 0;
      return {
        x: path[i - 1][0] + left * ux,
        y: path[i - 1][1] + left * uy,
        ux,
        uy,
        along: 2 * share - 1,
        distance: share * length,
        length,
      };
    }
    left -= d;
  }
  return {
    x: path[0][0],
    y: path[0][1],
    ux: 1,
    uy: 0,
    along: 2 * share - 1,
    distance: share * length,
    length,
  };
}

/** Green, as light, bilinear: sharper than red and blue, which a JPEG stores at half the resolution. */
function green(raster: Raster, x: number, y: number): number {
  const { width, height, data } = raster;
  if (!(x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1)) return Number.NaN;
  const i = Math.min(width - 2, Math.floor(x));
  const j = Math.min(height - 2, Math.floor(y));
  const tx = x - i;
  const ty = y - j;
  const o = 3 * (j * width + i) + 1;
  const p = linearLight[data[o]];
  const q = linearLight[data[o + 3 * width]];
  const top = p + tx * (linearLight[data[o + 3]] - p);
  const low = q + tx * (linearLight[data[o + 3 * width + 3]] - q);
  return top + ty * (low - top);
}

/** 0 where every sample lies outside the picture. */
function median(levels: Float64Array): number {
  const seen = levels.filter((v) => !Number.isNaN(v)).sort();
  return seen.length === 0 ? 0 : seen[seen.length >> 1];
}

const distance = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2);
