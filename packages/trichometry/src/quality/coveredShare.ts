/** How much of the skin is covered: by hair that is darker than it, by what is lighter, and by reflections. */
import type { Raster } from "../picture/raster.ts";

export interface CoveredShare {
  /** Share of the picture that is darker than the skin around it by a quarter. */
  readonly dark: number;
  /** Share that is lighter by a quarter: reflections, scales, white hair. */
  readonly light: number;
  /** Share that is lighter by a quarter and near white in every channel: reflections. White hair stays below. */
  readonly shining: number;
}

/** Longest side of the picture that is looked at, px: a shaft of a contact picture is then some 6 px wide. */
const lookedAt = 480;
/** Contrast against the skin from which a pixel counts as covered. */
const coveredFrom = 0.25;
/** Level of the darkest channel from which light counts as a reflection. */
const nearWhite = 215;
/** Windows in which the skin's level is read, their distance, px, and which of their levels is taken for skin. */
const window = 64;
const stride = 32;
const skinQuantile = 0.65;

/**
 * Compares every pixel of the reduced picture with the level of the skin around it. Where hair covers more than two
 * thirds of a window the skin's level comes out too low; the share of hair is then far above any limit all the same.
 */
export function coveredShare(raster: Raster): CoveredShare {
  const factor = Math.max(1, Math.ceil(Math.max(raster.width, raster.height) / lookedAt));
  const { width, height, green, least } = reduced(raster, factor);
  const skin = skinLevels(green, width, height);
  let [dark, light, shining] = [0, 0, 0];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const level = skin.at(x, y);
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

function reduced(raster: Raster, factor: number) {
  const width = Math.floor(raster.width / factor);
  const height = Math.floor(raster.height / factor);
  const green = new Float32Array(width * height);
  const least = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      let [r, g, b] = [0, 0, 0];
      for (let v = 0; v < factor; v++) {
        for (let u = 0, o = 3 * ((y * factor + v) * raster.width + x * factor); u < factor; u++, o += 3) {
          r += raster.data[o];
          g += raster.data[o + 1];
          b += raster.data[o + 2];
        }
      }
      green[i] = g / (factor * factor);
      least[i] = Math.min(r, g, b) / (factor * factor);
    }
  }
  return { width, height, green, least };
}

/** The skin's level by windows, read between them by linear interpolation. */
function skinLevels(green: Float32Array, width: number, height: number) {
  const columns = Math.max(1, Math.round(width / stride));
  const rows = Math.max(1, Math.round(height / stride));
  const levels = new Float32Array(columns * rows);
  const counts = new Int32Array(256);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const cx = ((c + 0.5) * width) / columns;
      const cy = ((r + 0.5) * height) / rows;
      counts.fill(0);
      let n = 0;
      for (let y = Math.max(0, Math.floor(cy - window / 2)); y < Math.min(height, cy + window / 2); y++) {
        for (
          let x = Math.max(0, Math.floor(cx - window / 2));
          x < Math.min(width, cx + window / 2);
          x++, n++
        ) {
          counts[Math.round(green[y * width + x])]++;
        }
      }
      let level = 0;
      for (let below = counts[0]; below < skinQuantile * n && level < 255; ) below += counts[++level];
      levels[r * columns + c] = level;
    }
  }
  const at = (x: number, y: number): number => {
    const u = Math.min(columns - 1, Math.max(0, ((x + 0.5) * columns) / width - 0.5));
    const v = Math.min(rows - 1, Math.max(0, ((y + 0.5) * rows) / height - 0.5));
    const [c, r] = [Math.min(columns - 2, Math.floor(u)), Math.min(rows - 2, Math.floor(v))];
    if (columns < 2 || rows < 2) return levels[Math.round(v) * columns + Math.round(u)];
    const [f, g] = [u - c, v - r];
    const o = r * columns + c;
    const top = levels[o] * (1 - f) + levels[o + 1] * f;
    return top * (1 - g) + (levels[o + columns] * (1 - f) + levels[o + columns + 1] * f) * g;
  };
  return { at };
}
