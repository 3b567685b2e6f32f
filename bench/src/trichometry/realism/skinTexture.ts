/** How skin looks between the hairs: colour, and how much it varies at each size of detail. */
import { brightness, type KnownPicture, toSegment } from "./picture.ts";

export interface SkinTexture {
  /** Median of red, green and blue between the hairs. */
  readonly colour: readonly [number, number, number];
  /** SD of the brightness in bands of detail, grey levels: 0–1, 1–2, 2–4, 4–8, 8–16 and 16–32 px (Gaussian sigmas). */
  readonly bands: readonly number[];
  /** SD of (blue − red) after a blur of 4 px, grey levels. */
  readonly hueSd: number;
  /** Share of skin pixels that outshine the median by 40 levels. */
  readonly shining: number;
}

/** Skin is what lies farther than this from every known hair (roots are stained wider), px. */
const clearOfHair = 40;
const clearOfRoot = 75;

export function skinTexture(picture: KnownPicture): SkinTexture {
  const { width, height, data } = picture.raster;
  const skin = skinMask(picture);
  const grey = brightness(picture.raster);
  const hue = new Float32Array(grey.length);
  for (let i = 0, o = 0; i < hue.length; i++, o += 3) hue[i] = data[o + 2] - data[o];
  const levels = [grey, ...[1, 2, 4, 8, 16, 32].map((sigma) => blurred(grey, width, height, sigma))];
  const bands = levels.slice(1).map((coarse, k) => spread(levels[k], coarse, skin));
  const channel = (c: number) => median(grey.map((_, i) => data[3 * i + c]).filter((_, i) => skin[i] === 1));
  const level = median(grey.filter((_, i) => skin[i] === 1));
  let shining = 0;
  let all = 0;
  for (const [i, value] of grey.entries()) {
    all += skin[i];
    if (skin[i] === 1 && value > level + 40) shining++;
  }
  const smoothHue = blurred(hue, width, height, 4);
  return {
    colour: [channel(0), channel(1), channel(2)],
    bands,
    hueSd: spread(smoothHue, new Float32Array(hue.length).fill(mean(smoothHue, skin)), skin),
    shining: shining / Math.max(1, all),
  };
}

function skinMask({ raster, hairs, noSkin }: KnownPicture): Uint8Array {
  const { width, height } = raster;
  const mask = new Uint8Array(width * height).fill(1);
  for (const { root, tip } of hairs) {
    const reach = Math.max(clearOfHair, clearOfRoot);
    const left = Math.max(0, Math.floor(Math.min(root[0], tip[0]) - reach));
    const right = Math.min(width - 1, Math.ceil(Math.max(root[0], tip[0]) + reach));
    const top = Math.max(0, Math.floor(Math.min(root[1], tip[1]) - reach));
    const bottom = Math.min(height - 1, Math.ceil(Math.max(root[1], tip[1]) + reach));
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const near =
          toSegment([x, y], root, tip) < clearOfHair || Math.hypot(x - root[0], y - root[1]) < clearOfRoot;
        if (near) mask[y * width + x] = 0;
      }
    }
  }
  for (const area of noSkin) {
    for (let y = Math.max(0, area.y | 0); y < Math.min(height, area.y + area.height); y++) {
      mask.fill(
        0,
        y * width + Math.max(0, area.x | 0),
        y * width + Math.min(width, Math.ceil(area.x + area.width)),
      );
    }
  }
  return mask;
}

/** Three box means in each direction: near a Gaussian of the given sigma. */
function blurred(plane: Float32Array, width: number, height: number, sigma: number): Float32Array {
  const radius = Math.max(1, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
  let current = plane;
  for (let pass = 0; pass < 3; pass++) {
    current = boxMean(current, width, height, radius, 1, width);
    current = boxMean(current, height, width, radius, width, 1);
  }
  return current;
}

function boxMean(
  plane: Float32Array,
  length: number,
  lines: number,
  radius: number,
  step: number,
  lineStep: number,
): Float32Array {
  const out = new Float32Array(plane.length);
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    const at = (k: number) => plane[start + Math.min(length - 1, Math.max(0, k)) * step];
    let sum = 0;
    for (let k = -radius; k <= radius; k++) sum += at(k);
    for (let k = 0; k < length; k++) {
      out[start + k * step] = sum / (2 * radius + 1);
      sum += at(k + radius + 1) - at(k - radius);
    }
  }
  return out;
}

function spread(fine: Float32Array, coarse: Float32Array, mask: Uint8Array): number {
  let [n, sum, squares] = [0, 0, 0];
  for (let i = 0; i < fine.length; i++) {
    if (mask[i] === 0) continue;
    const v = fine[i] - coarse[i];
    n++;
    sum += v;
    squares += v * v;
  }
  return n === 0 ? 0 : Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2));
}

function mean(plane: Float32Array, mask: Uint8Array): number {
  let [n, sum] = [0, 0];
  for (let i = 0; i < plane.length; i++) if (mask[i] === 1) [n, sum] = [n + 1, sum + plane[i]];
  return n === 0 ? 0 : sum / n;
}

function median(values: Float32Array): number {
  return values.sort()[Math.floor(values.length / 2)] ?? 0;
}
