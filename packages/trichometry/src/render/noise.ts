/** Smooth random fields: lattice noise at any point of the scalp, and fast octaves over a picture. */
import { mix, type Stream } from "./stream.ts";

/** Value noise with unit lattice, in [-1, 1], smooth in its first derivative; the same place always has the same value. */
export function latticeNoise(seed: number, x: number, y: number): number {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [fade(x - x0), fade(y - y0)];
  const top = corner(seed, x0, y0) * (1 - fx) + corner(seed, x0 + 1, y0) * fx;
  const bottom = corner(seed, x0, y0 + 1) * (1 - fx) + corner(seed, x0 + 1, y0 + 1) * fx;
  return top * (1 - fy) + bottom * fy;
}

/** Sum of octaves with amplitude proportional to wavelength (1/f), about in [-1, 1]. */
export function fractalNoise(seed: number, x: number, y: number, octaves: number): number {
  let sum = 0;
  let amplitude = 0.55;
  let frequency = 1;
  for (let i = 0; i < octaves; i++) {
    sum += amplitude * latticeNoise(seed + i * 7919, x * frequency, y * frequency);
    amplitude *= 0.6;
    frequency *= 2;
  }
  return sum;
}

/** Adds noise of one wavelength (px) and amplitude to a field of `width × height`, by linear interpolation of a grid. */
export function addOctave(
  field: Float32Array,
  width: number,
  height: number,
  wavelength: number,
  amplitude: number,
  stream: Stream,
): void {
  const columns = Math.ceil(width / wavelength) + 2;
  const rows = Math.ceil(height / wavelength) + 2;
  const grid = Float32Array.from({ length: columns * rows }, () => amplitude * (2 * stream.uniform() - 1));
  const at = new Int32Array(width);
  const weight = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    at[x] = Math.floor(x / wavelength);
    weight[x] = fade(x / wavelength - at[x]);
  }
  const row = new Float32Array(columns);
  for (let y = 0; y < height; y++) {
    const r = Math.floor(y / wavelength);
    const f = fade(y / wavelength - r);
    for (let c = 0; c < columns; c++) {
      row[c] = grid[r * columns + c] * (1 - f) + grid[(r + 1) * columns + c] * f;
    }
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const a = row[at[x]];
      field[i] += a + (row[at[x] + 1] - a) * weight[x];
    }
  }
}

/** Reads a coarse field, one sample every `step` px, at every pixel of a picture by linear interpolation. */
export function enlarge(
  coarse: Float32Array,
  coarseWidth: number,
  step: number,
  width: number,
  height: number,
): Float32Array {
  const out = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const r = Math.floor(y / step);
    const f = y / step - r;
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const c = Math.floor(x / step);
      const g = x / step - c;
      const k = r * coarseWidth + c;
      const top = coarse[k] + (coarse[k + 1] - coarse[k]) * g;
      const bottom = coarse[k + coarseWidth] + (coarse[k + coarseWidth + 1] - coarse[k + coarseWidth]) * g;
      out[i] = top + (bottom - top) * f;
    }
  }
  return out;
}

function corner(seed: number, x: number, y: number): number {
  return mix(mix(seed | 0, x | 0), y | 0) / 2147483648 - 1;
}

function fade(t: number): number {
  return t * t * (3 - 2 * t);
}
