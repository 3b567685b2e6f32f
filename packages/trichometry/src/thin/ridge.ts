/** How much a plane looks like a bright line at each pixel: Gaussian-smoothed second derivative across the line. */
import type { Plane } from "../picture/plane.ts";
import { exp } from "../portable/exp.ts";

/** Half-width of the smoothing, in standard deviations. */
const reachInSigmas = 3;

/**
 * Ridge strength max(0, −λ)·σ², λ the most negative eigenvalue of the Hessian of the plane smoothed with `sigma` (pixels);
 * Steger 1998, section 2. Zero on constants and ramps; about 0.6 of the contrast of a line of width 2σ.
 * `smooth` is the smoothed plane, for those who want the direction too.
 */
export function ridge(plane: Plane, sigma: number): { strength: Plane; smooth: Plane } {
  const smooth = gaussian(plane, sigma);
  const { width, height } = plane;
  const s = smooth.data;
  const strength = new Float32Array(width * height);
  const scale = sigma * sigma;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++) {
      const xx = s[i - 1] - 2 * s[i] + s[i + 1];
      const yy = s[i - width] - 2 * s[i] + s[i + width];
      const xy = (s[i - width - 1] - s[i - width + 1] - s[i + width - 1] + s[i + width + 1]) / 4;
      const half = (xx - yy) / 2;
      const lambda = (xx + yy) / 2 - Math.sqrt(half * half + xy * xy);
      if (lambda < 0) strength[i] = -lambda * scale;
    }
  }
  return { strength: { width, height, data: strength }, smooth };
}

/** Unit vector along the line at pixel (x, y) of a smoothed plane; either way round. */
export function lineDirection(smooth: Plane, x: number, y: number): [number, number] {
  const { width, data: s } = smooth;
  const i = y * width + x;
  const xx = s[i - 1] - 2 * s[i] + s[i + 1];
  const yy = s[i - width] - 2 * s[i] + s[i + width];
  const xy = (s[i - width - 1] - s[i - width + 1] - s[i + width - 1] + s[i + width + 1]) / 4;
  // The eigenvector of the larger eigenvalue runs along a bright line.
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  let ux = half + root;
  let uy = xy;
  if (half < 0) {
    ux = xy;
    uy = root - half;
  }
  const size = Math.sqrt(ux * ux + uy * uy);
  return size > 1e-12 ? [ux / size, uy / size] : [1, 0];
}

function gaussian(plane: Plane, sigma: number): Plane {
  const reach = Math.ceil(reachInSigmas * sigma);
  const weights = new Float64Array(reach + 1);
  let total = 0;
  for (let k = 0; k <= reach; k++) {
    weights[k] = exp(-(k * k) / (2 * sigma * sigma));
    total += k === 0 ? weights[k] : 2 * weights[k];
  }
  for (let k = 0; k <= reach; k++) weights[k] /= total;
  const { width, height, data } = plane;
  const between = new Float32Array(width * height);
  const padded = new Float32Array(width + 2 * reach);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    padded.fill(data[row], 0, reach);
    padded.set(data.subarray(row, row + width), reach);
    padded.fill(data[row + width - 1], reach + width);
    for (let x = 0; x < width; x++) {
      const at = x + reach;
      let sum = weights[0] * padded[at];
      for (let k = 1; k <= reach; k++) sum += weights[k] * (padded[at - k] + padded[at + k]);
      between[row + x] = sum;
    }
  }
  const out = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let k = 0; k <= reach; k++) {
      const above = Math.max(0, y - k) * width;
      const below = Math.min(height - 1, y + k) * width;
      const w = weights[k];
      if (k === 0) for (let x = 0; x < width; x++) out[row + x] += w * between[row + x];
      else for (let x = 0; x < width; x++) out[row + x] += w * (between[above + x] + between[below + x]);
    }
  }
  return { width, height, data: out };
}
