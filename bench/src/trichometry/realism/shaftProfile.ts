/** What one shaft looks like in cross-section: width, edge blur, contrast, from a fit of a box blurred by a Gaussian. */
import { erf } from "@anagen/numerics";
import { axisDistance, brightness, type KnownHair, type KnownPicture } from "./picture.ts";

export interface ShaftProfile {
  readonly widthPx: number;
  readonly blurPx: number;
  /** Full width at half of the greatest depth, px. */
  readonly fwhmPx: number;
  /** Skin minus shaft, grey levels. */
  readonly contrast: number;
  /** Mean level in the middle of the shaft. */
  readonly level: number;
}

/** Half of the cross-section, px: clear of the shaft, clear of its neighbours. */
const half = 22;

/** Profiles of the hairs that stand alone (no other axis within 48 px) and are long enough for eight stations. */
export function shaftProfiles(picture: KnownPicture): ShaftProfile[] {
  const grey = brightness(picture.raster);
  return picture.hairs.flatMap((hair, i) => {
    const alone = picture.hairs.every((other, j) => j === i || axisDistance(hair, other) > 48);
    if (!alone) return [];
    const profile = meanProfile(picture, grey, hair);
    return profile === null ? [] : [fit(profile)];
  });
}

function meanProfile(picture: KnownPicture, grey: Float32Array, hair: KnownHair): Float64Array | null {
  const { width, height } = picture.raster;
  const length = Math.hypot(hair.tip[0] - hair.root[0], hair.tip[1] - hair.root[1]);
  if (length < 24) return null;
  const [ux, uy] = [(hair.tip[0] - hair.root[0]) / length, (hair.tip[1] - hair.root[1]) / length];
  const sum = new Float64Array(2 * half + 1);
  let stations = 0;
  for (let t = 0.35 * length; t <= 0.8 * length; t += 2) {
    const [cx, cy] = [hair.root[0] + ux * t, hair.root[1] + uy * t];
    const row = Float64Array.from({ length: 2 * half + 25 }, (_, k) =>
      sample(grey, width, height, cx - uy * (k - half - 12), cy + ux * (k - half - 12)),
    );
    const shift = darkestOffset(row);
    if (shift === null) continue;
    for (let k = 0; k <= 2 * half; k++) {
      const at = k + 12 + shift;
      const f = at - Math.floor(at);
      sum[k] += row[Math.floor(at)] * (1 - f) + (row[Math.floor(at) + 1] ?? 0) * f;
    }
    stations++;
  }
  return stations < 8 ? null : sum.map((v) => v / stations);
}

/** Where the shaft really is across the annotated axis: centroid of the darkness within 12 px, or null if out of reach. */
function darkestOffset(row: Float64Array): number | null {
  const sorted = [...row].sort((a, b) => a - b);
  const skin = sorted[Math.floor(sorted.length * 0.75)];
  const threshold = skin - (skin - sorted[2]) / 2;
  const middle = (row.length - 1) / 2;
  let weight = 0;
  let moment = 0;
  for (let k = 0; k < row.length; k++) {
    if (row[k] >= threshold || Math.abs(k - middle) > 16) continue;
    weight += threshold - row[k];
    moment += (threshold - row[k]) * (k - middle);
  }
  if (weight === 0) return null;
  const shift = moment / weight;
  return Math.abs(shift) < 10 ? shift : null;
}

function fit(profile: Float64Array): ShaftProfile {
  let best = { cost: Number.POSITIVE_INFINITY, width: 0, blur: 0, depth: 0, base: 0 };
  const search = (widths: readonly number[], blurs: readonly number[]) => {
    for (const width of widths) {
      for (const blur of blurs) {
        const found = linear(profile, width, blur);
        if (found.depth > 0 && found.cost < best.cost) best = { ...found, width, blur };
      }
    }
  };
  search(steps(2, 30, 1.5), steps(0.6, 7, 0.5));
  search(
    steps(best.width - 1.5, best.width + 1.5, 0.25),
    steps(Math.max(0.4, best.blur - 0.5), best.blur + 0.5, 0.1),
  );
  const middle = profile[half];
  const floor = Math.min(...profile.subarray(half - 4, half + 5));
  const cut = best.base - (best.base - floor) / 2;
  let left = half;
  while (left > 0 && profile[left] < cut) left--;
  let right = half;
  while (right < 2 * half && profile[right] < cut) right++;
  const cross = (a: number, b: number) => (cut - profile[a]) / (profile[b] - profile[a] || 1);
  const fwhmPx = right - 1 + cross(right - 1, right) - (left + cross(left, left + 1));
  return { widthPx: best.width, blurPx: best.blur, fwhmPx, contrast: best.base - floor, level: middle };
}

/** Least squares of base + slope · x − depth · shape for a given width and blur. */
function linear(
  profile: Float64Array,
  width: number,
  blur: number,
): { cost: number; depth: number; base: number } {
  const n = profile.length;
  const shape = Float64Array.from({ length: n }, (_, k) => {
    const x = k - half;
    return (erf((x + width / 2) / (blur * Math.SQRT2)) - erf((x - width / 2) / (blur * Math.SQRT2))) / 2;
  });
  const s1 = shape.reduce((a, v) => a + v, 0);
  const s2 = shape.reduce((a, v) => a + v * v, 0);
  let [y1, ys, xs, xy, x2] = [0, 0, 0, 0, 0];
  for (let k = 0; k < n; k++) {
    const x = k - half;
    y1 += profile[k];
    ys += profile[k] * shape[k];
    xy += profile[k] * x;
    x2 += x * x;
    xs += shape[k] * x;
  }
  const slope = (xy - (xs * ys) / s2) / (x2 - (xs * xs) / s2);
  const determinant = n * s2 - s1 * s1;
  const yA = y1;
  const yS = ys - slope * xs;
  const base = (yA * s2 - yS * s1) / determinant;
  const depth = -(n * yS - s1 * yA) / determinant;
  let cost = 0;
  for (let k = 0; k < n; k++) cost += (profile[k] - base - slope * (k - half) + depth * shape[k]) ** 2;
  return { cost, depth, base };
}

const steps = (from: number, to: number, by: number) =>
  Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, i) => from + i * by);

function sample(grey: Float32Array, width: number, height: number, x: number, y: number): number {
  const cx = Math.min(width - 1.001, Math.max(0, x - 0.5));
  const cy = Math.min(height - 1.001, Math.max(0, y - 0.5));
  const [i, j] = [Math.floor(cx), Math.floor(cy)];
  const [fx, fy] = [cx - i, cy - j];
  const o = j * width + i;
  const top = grey[o] * (1 - fx) + grey[o + 1] * fx;
  return top * (1 - fy) + (grey[o + width] * (1 - fx) + grey[o + width + 1] * fx) * fy;
}
