/** How much of the skin is covered: by hair that is darker than it, by what is lighter, and by reflections. */
import { nearWhite } from "./findReflections.ts";
import type { Reduced } from "./reduced.ts";

export interface CoveredShare {
  /** Share of the picture that is darker than the skin around it by a quarter. */
  readonly dark: number;
  /** Share that is lighter by a quarter: reflections, scales, white hair. */
  readonly light: number;
  /** Share that is lighter by a quarter and near white in every channel: reflections. White hair stays below. */
  readonly shining: number;
}

/** Contrast against the skin from which a pixel counts as covered. */
const coveredFrom = 0.25;
/** Windows in which the skin's level is read, their distance, px, and which of their levels is taken for skin. */
const window = 64;
const stride = 32;
const skinQuantile = 0.65;

/**
 * Compares every pixel of the reduced picture with the level of the skin around it. Where hair covers more than two
 * thirds of a window the skin's level comes out too low; the share of hair is then far above any limit all the same.
 */
export function coveredShare({ width, height, green, least }: Reduced): CoveredShare {
  const skin = skinLevels(green, width, height);
  let [dark, light, shining] = [0, 0, 0];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const level = skin[i];
      if (green[i] < (1 - coveredFrom) * level) dark++;
      else if (green[i] > (1 + coveredFrom) * level) {
        light++;
        if (least[i] >= nearWhite) shining++;
      }
    }
  }
  const all = width * height;
  return { dark: dark / all, light: light / all, shining: shining / all };
}

/** The skin's level at each pixel: by windows, between them by linear interpolation. */
function skinLevels(green: Float32Array, width: number, height: number): Float64Array {
  const columns = Math.max(1, Math.round(width / stride));
  const rows = Math.max(1, Math.round(height / stride));
  const levels = windowLevels(green, { width, height, columns, rows });
  const out = new Float64Array(width * height);
  const across = cellsAlong(width, columns);
  const down = cellsAlong(height, rows);
  for (let y = 0, i = 0; y < height; y++) {
    const top = down.before[y] * columns;
    const low = down.after[y] * columns;
    const g = down.share[y];
    for (let x = 0; x < width; x++, i++) {
      const c = across.before[x];
      const d = across.after[x];
      const f = across.share[x];
      const above = levels[top + c] * (1 - f) + levels[top + d] * f;
      out[i] = above * (1 - g) + (levels[low + c] * (1 - f) + levels[low + d] * f) * g;
    }
  }
  return out;
}

interface WindowGrid {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
}

function windowLevels(green: Float32Array, { width, height, columns, rows }: WindowGrid): Float32Array {
  const levels = new Float32Array(columns * rows);
  const rounded = new Uint8Array(green.length);
  for (let i = 0; i < green.length; i++) rounded[i] = Math.round(green[i]);
  const counts = new Int32Array(256);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const cx = ((c + 0.5) * width) / columns;
      const cy = ((r + 0.5) * height) / rows;
      const [x0, x1] = [
        Math.max(0, Math.floor(cx - window / 2)),
        Math.min(width, Math.ceil(cx + window / 2)),
      ];
      const [y0, y1] = [
        Math.max(0, Math.floor(cy - window / 2)),
        Math.min(height, Math.ceil(cy + window / 2)),
      ];
      counts.fill(0);
      for (let y = y0; y < y1; y++) {
        for (let i = y * width + x0; i < y * width + x1; i++) counts[rounded[i]]++;
      }
      const wanted = skinQuantile * (x1 - x0) * (y1 - y0);
      let level = 0;
      for (let below = counts[0]; below < wanted && level < 255; ) below += counts[++level];
      levels[r * columns + c] = level;
    }
  }
  return levels;
}

/** For each pixel of a row or column, the windows before and after it and how far it lies on the way between them. */
function cellsAlong(pixels: number, cells: number) {
  const before = new Int32Array(pixels);
  const after = new Int32Array(pixels);
  const share = new Float64Array(pixels);
  for (let x = 0; x < pixels; x++) {
    const at = Math.min(cells - 1, Math.max(0, ((x + 0.5) * cells) / pixels - 0.5));
    before[x] = Math.max(0, Math.min(cells - 2, Math.floor(at)));
    after[x] = Math.min(cells - 1, before[x] + 1);
    share[x] = at - before[x];
  }
  return { before, after, share };
}
