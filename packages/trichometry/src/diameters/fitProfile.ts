/** Fits the picture of a shaft: a box of its diameter, blurred by a Gaussian, on skin that may slope. */
import type { CrossProfile } from "./crossProfile.ts";
import { normalTable } from "./normalTable.ts";

export interface ProfileFit {
  /** Width of the box, picture pixels. */
  readonly width: number;
  /** Standard deviation of the width from the noise of the profile, picture pixels. */
  readonly sd: number;
  /** Depth of the box against the skin, grey levels; positive for dark hair. */
  readonly depth: number;
  /** Root mean square of what the fit leaves, grey levels. */
  readonly residual: number;
}

/**
 * Least squares over width and centre by a shrinking search, over depth, skin and slope in closed form, with the blur
 * `sigma` (picture pixels) held fixed (design notes, section 6: a free blur turns noise into width below 30 µm).
 * Null when the best depth is not positive.
 */
export function fitProfile(profile: CrossProfile, sigma: number, start: number): ProfileFit | null {
  const fitAt = linearFits(profile, sigma);
  let best = { width: start, centre: 0, ...fitAt(start, 0) };
  for (let step = Math.max(1, start / 4); step >= 0.02; step /= 2) {
    let moved = true;
    for (let round = 0; moved && round < 20; round++) {
      moved = false;
      for (const [dw, dc] of moves) {
        const width = best.width + dw * step;
        const centre = best.centre + (dc * step) / 2;
        if (width < 0.2 || Math.abs(centre) > start) continue;
        const { sum, depth } = fitAt(width, centre);
        if (sum < best.sum - 1e-9) {
          best = { width, centre, sum, depth };
          moved = true;
        }
      }
    }
  }
  if (!(best.depth > 0)) return null;
  const freedom = Math.max(1, profile.offsets.length - 5);
  const residual = Math.sqrt(best.sum / freedom);
  return { width: best.width, sd: widthSd(profile, sigma, best, residual), depth: best.depth, residual };
}

const moves = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

/** Cramér–Rao on the width alone; neighbouring samples share pixels, hence the factor for the spacing. */
function widthSd(
  profile: CrossProfile,
  sigma: number,
  best: { width: number; centre: number; depth: number },
  residual: number,
): number {
  const { offsets } = profile;
  const h = 0.05;
  let information = 0;
  for (const x of offsets) {
    const d = x - best.centre;
    const slope = (model(d, best.width + h, sigma) - model(d, best.width - h, sigma)) / (2 * h);
    information += (best.depth * slope) ** 2;
  }
  const spacing = offsets[1] - offsets[0];
  return information > 0
    ? (residual / Math.sqrt(information)) * Math.sqrt(Math.max(1, 1 / spacing))
    : best.width;
}

/** 1 inside a box of `width`, 0 outside, blurred. */
const model = (d: number, width: number, sigma: number): number =>
  normalTable((width / 2 - d) / sigma) + normalTable((width / 2 + d) / sigma) - 1;

/**
 * levels = skin + slope·x − depth·model, in closed form: the sum of squares left and the depth, for a width and a centre.
 * What depends on the levels alone is worked out once.
 */
function linearFits(
  { offsets, levels }: CrossProfile,
  sigma: number,
): (width: number, centre: number) => { sum: number; depth: number } {
  const n = offsets.length;
  // The offsets are symmetric about 0: 1 and x are orthogonal, so that only the model must be made so.
  let mean = 0;
  let slope = 0;
  let xx = 0;
  for (let k = 0; k < n; k++) {
    const x = offsets[k];
    mean += levels[k];
    slope += x * levels[k];
    xx += x * x;
  }
  mean /= n;
  slope /= xx;
  const rest = new Float64Array(n);
  let ll = 0;
  for (let k = 0; k < n; k++) {
    rest[k] = levels[k] - mean - slope * offsets[k];
    ll += rest[k] * rest[k];
  }
  const m = new Float64Array(n);
  return (width, centre) => {
    let mMean = 0;
    let mSlope = 0;
    for (let k = 0; k < n; k++) {
      m[k] = model(offsets[k] - centre, width, sigma);
      mMean += m[k];
      mSlope += offsets[k] * m[k];
    }
    mMean /= n;
    mSlope /= xx;
    let mm = 0;
    let ml = 0;
    for (let k = 0; k < n; k++) {
      const rm = m[k] - mMean - mSlope * offsets[k];
      mm += rm * rm;
      ml += rm * rest[k];
    }
    return mm < 1e-12 ? { sum: ll, depth: 0 } : { sum: ll - (ml * ml) / mm, depth: -ml / mm };
  };
}
