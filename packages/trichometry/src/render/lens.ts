/** Lens, light and sensor: blur that varies over the picture, chromatic shift, vignette, noise, sharpening, sRGB bytes. */
import { blurStep, type Canvas } from "./canvas.ts";
import { enlarge } from "./noise.ts";
import { mix } from "./stream.ts";
import type { FilledView } from "./view.ts";

/** A pixel's own square aperture blurs by a variance of 1/12 px²; the Gaussian adds the rest. */
const pixelVariance = 1 / 12;
const sigmaStep = 0.1;
const greatestSigma = 12;

/** Returns the picture's bytes (sRGB, interleaved). The canvas is spent. */
export function develop(canvas: Canvas, view: FilledView): Uint8Array {
  const sigma = blurMap(canvas, view);
  for (const plane of canvas.planes) {
    blurRows(plane, canvas.width, canvas.height, sigma);
    blurColumns(plane, canvas.width, canvas.height, sigma);
  }
  const shift = view.chromaticShiftPx / Math.hypot(canvas.width / 2, canvas.height / 2);
  const red = magnify(canvas.planes[0], canvas.width, canvas.height, 1 + shift / 2);
  const blue = magnify(canvas.planes[2], canvas.width, canvas.height, 1 - shift / 2);
  const codes = encode([red, canvas.planes[1], blue], canvas.width, canvas.height, view);
  if (view.sharpening > 0)
    for (const plane of codes) sharpen(plane, canvas.width, canvas.height, view.sharpening);
  return digitise(codes, view);
}

/** The kernel number (sigma in steps of 0.1 px) of every pixel. */
function blurMap(canvas: Canvas, view: FilledView): Uint8Array {
  const { width, height, blurWidth } = canvas;
  smoothMap(canvas.blur, blurWidth, canvas.blurHeight);
  const factor = enlarge(canvas.blur, blurWidth, blurStep, width, height);
  const out = new Uint8Array(width * height);
  const corner = (width / 2) ** 2 + (height / 2) ** 2;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const away = ((x - width / 2) ** 2 + (y - height / 2) ** 2) / corner;
      const sigma = view.blurSigmaPx * factor[i] * (1 + view.fieldBlur * away);
      const added = Math.sqrt(Math.max(0, sigma * sigma - pixelVariance));
      out[i] = Math.round(Math.min(greatestSigma, added) / sigmaStep);
    }
  }
  return out;
}

/** One pass of a 3 × 3 mean, so that the blur does not jump at the edge of a shaft's neighbourhood. */
function smoothMap(map: Float32Array, width: number, height: number): void {
  const source = map.slice();
  for (let y = 1; y + 1 < height; y++) {
    for (let x = 1; x + 1 < width; x++) {
      let sum = 0;
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) sum += source[(y + dy) * width + x + dx];
      map[y * width + x] = sum / 9;
    }
  }
}

const kernels: Float32Array[] = [];

function kernelOf(number: number): Float32Array {
  const known = kernels[number];
  if (known !== undefined) return known;
  const sigma = number * sigmaStep;
  const radius = Math.max(0, Math.ceil(3 * sigma));
  const kernel = new Float32Array(radius + 1);
  let sum = 0;
  for (let i = 0; i <= radius; i++) {
    kernel[i] = sigma === 0 ? 1 : Math.exp(-0.5 * (i / sigma) ** 2);
    sum += i === 0 ? kernel[i] : 2 * kernel[i];
  }
  for (let i = 0; i <= radius; i++) kernel[i] /= sum;
  kernels[number] = kernel;
  return kernel;
}

function blurRows(plane: Float32Array, width: number, height: number, sigma: Uint8Array): void {
  const margin = Math.ceil(3 * greatestSigma) + 1;
  const line = new Float32Array(width + 2 * margin);
  for (let y = 0; y < height; y++) {
    const base = y * width;
    line.fill(plane[base], 0, margin);
    line.set(plane.subarray(base, base + width), margin);
    line.fill(plane[base + width - 1], margin + width);
    for (let x = 0; x < width; x++) {
      const kernel = kernelOf(sigma[base + x]);
      const centre = x + margin;
      let sum = kernel[0] * line[centre];
      for (let k = 1; k < kernel.length; k++) sum += kernel[k] * (line[centre - k] + line[centre + k]);
      plane[base + x] = sum;
    }
  }
}

/** The column pass works on a transposed copy in blocks, so that memory is read in order. */
function blurColumns(plane: Float32Array, width: number, height: number, sigma: Uint8Array): void {
  const turned = transpose(plane, width, height, new Float32Array(plane.length));
  const turnedSigma = transpose(sigma, width, height, new Uint8Array(sigma.length));
  blurRows(turned, height, width, turnedSigma);
  transpose(turned, height, width, plane);
}

function transpose<T extends Float32Array | Uint8Array>(source: T, width: number, height: number, out: T): T {
  const block = 32;
  for (let y0 = 0; y0 < height; y0 += block) {
    for (let x0 = 0; x0 < width; x0 += block) {
      const [y1, x1] = [Math.min(height, y0 + block), Math.min(width, x0 + block)];
      for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) out[x * height + y] = source[y * width + x];
    }
  }
  return out;
}

function magnify(plane: Float32Array, width: number, height: number, factor: number): Float32Array {
  if (factor === 1) return plane;
  const out = new Float32Array(plane.length);
  const at = new Int32Array(width);
  const weight = new Float32Array(width);
  const place = (v: number, size: number) =>
    Math.min(size - 1.001, Math.max(0, (v + 0.5 - size / 2) / factor + size / 2 - 0.5));
  for (let x = 0; x < width; x++) {
    const from = place(x, width);
    at[x] = Math.floor(from);
    weight[x] = from - at[x];
  }
  for (let y = 0, i = 0; y < height; y++) {
    const from = place(y, height);
    const row = Math.floor(from);
    const f = from - row;
    for (let x = 0; x < width; x++, i++) {
      const k = row * width + at[x];
      const top = plane[k] + (plane[k + 1] - plane[k]) * weight[x];
      const bottom = plane[k + width] + (plane[k + width + 1] - plane[k + width]) * weight[x];
      out[i] = top + (bottom - top) * f;
    }
  }
  return out;
}

/** Width over which the edge of a round field fades, px. */
const fieldEdgePx = 14;

/** The share of the light that the diaphragm of a round field lets through at this distance from the middle, px. */
function throughField(distance: number, { roundField, widthPx, heightPx }: FilledView): number {
  const inside = (roundField * Math.max(widthPx, heightPx)) / 2 - distance;
  const share = Math.min(1, Math.max(0, inside / fieldEdgePx + 0.5));
  return share * share * (3 - 2 * share);
}

/** Which way the corner's tint moves red, green and blue. */
const tintOf = [-0.8, -0.1, 1.2] as const;

/** Light and vignette, then the sRGB curve (by table, 4096 steps with linear interpolation); values 0 to 255. */
function encode(
  planes: readonly [Float32Array, Float32Array, Float32Array],
  width: number,
  height: number,
  view: FilledView,
): Float32Array[] {
  const corner = (width / 2) ** 2 + (height / 2) ** 2;
  const fall = new Float32Array(width * height);
  const away = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      away[i] = ((x - width / 2) ** 2 + (y - height / 2) ** 2) / corner;
      fall[i] = view.exposure * (1 - view.vignette * away[i]);
      if (view.roundField < Number.POSITIVE_INFINITY)
        fall[i] *= throughField(Math.sqrt(away[i] * corner), view);
    }
  }
  return planes.map((plane, c) => {
    const greatest = srgbTable.length - 2;
    const gain = view.light[c] * greatest;
    const veil = view.flare * greatest;
    const tint = view.cornerTint * tintOf[c];
    for (let i = 0; i < plane.length; i++) {
      const lit = plane[i] * fall[i] * (1 + tint * away[i]) * gain;
      const v = Math.min(greatest, Math.max(0, lit + veil));
      const k = v | 0;
      plane[i] = srgbTable[k] + (srgbTable[k + 1] - srgbTable[k]) * (v - k);
    }
    return plane;
  });
}

const srgbTable = Float32Array.from({ length: 4097 }, (_, i) => {
  const v = Math.min(1, i / 4095);
  return 255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);
});

/** Unsharp masking with a 5 × 5 mean, as cheap cameras do it: it leaves a bright halo beside dark shafts. */
function sharpen(plane: Float32Array, width: number, height: number, amount: number): void {
  const rows = new Float32Array(plane.length);
  for (let y = 0; y < height; y++) {
    for (let x = 2, i = y * width + 2; x < width - 2; x++, i++) {
      rows[i] = (plane[i - 2] + plane[i - 1] + plane[i] + plane[i + 1] + plane[i + 2]) / 5;
    }
  }
  for (let y = 2; y < height - 2; y++) {
    for (let x = 2, i = y * width + 2; x < width - 2; x++, i++) {
      const mean =
        (rows[i - 2 * width] + rows[i - width] + rows[i] + rows[i + width] + rows[i + 2 * width]) / 5;
      plane[i] += amount * (plane[i] - mean);
    }
  }
}

/** Adds luminance noise (correlated between channels) and half as much of each channel's own, and rounds to bytes. */
function digitise(codes: readonly Float32Array[], view: FilledView): Uint8Array {
  const [red, green, blue] = codes;
  const out = new Uint8Array(red.length * 3);
  const level = view.noiseLevels / 147.8;
  for (let i = 0, o = 0; i < red.length; i++, o += 3) {
    const shared = mix(view.seed, i);
    const own = mix(shared, i);
    const luma = level * 0.87 * bellOf(shared);
    const chroma = level * 0.5;
    out[o] = clampByte(red[i] + luma + chroma * bellOf(own));
    out[o + 1] = clampByte(green[i] + luma + chroma * bellOf(mix(own, 1)));
    out[o + 2] = clampByte(blue[i] + luma + chroma * bellOf(mix(own, 2)));
  }
  return out;
}

/** Sum of the four bytes of an integer, centred: near normal, SD 147.8. */
function bellOf(bits: number): number {
  return (bits & 255) + ((bits >>> 8) & 255) + ((bits >>> 16) & 255) + (bits >>> 24) - 510;
}

function clampByte(value: number): number {
  return value <= 0 ? 0 : value >= 255 ? 255 : (value + 0.5) | 0;
}
