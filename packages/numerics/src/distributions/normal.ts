/** The normal distribution, with both tails down to the smallest doubles. */
import { erf, erfc, lnErfc } from "../special/erfc.ts";
import { type Distribution, requirePositive } from "./distribution.ts";

const LN_SQRT_TWO_PI = 0.9189385332046728;

/** @param options.mean default 0 @param options.sd above 0, default 1 */
export function normal(options: { readonly mean?: number; readonly sd?: number } = {}): Distribution {
  const mean = options.mean ?? 0;
  const sd = options.sd ?? 1;
  requirePositive("sd", sd);
  const lnDensity = (x: number) => -0.5 * ((x - mean) / sd) ** 2 - LN_SQRT_TWO_PI - Math.log(sd);
  return {
    mean,
    variance: sd * sd,
    lnDensity,
    density: (x) => Math.exp(lnDensity(x)),
    cdf: (x) => upperTail((mean - x) / sd),
    survival: (x) => upperTail((x - mean) / sd),
    quantile: (p) => mean - sd * upperPoint(p),
    survivalQuantile: (q) => mean + sd * upperPoint(q),
  };
}

function upperTail(z: number): number {
  return 0.5 * erfc(z * Math.SQRT1_2);
}

/** z with P(Z > z) = q. */
function upperPoint(q: number): number {
  if (!(q >= 0 && q <= 1)) return Number.NaN;
  if (q === 0) return Number.POSITIVE_INFINITY;
  if (q === 1) return Number.NEGATIVE_INFINITY;
  if (q > 0.25 && q < 0.75) return centralPoint(0.5 - q);
  return q < 0.5 ? tailPoint(q) : -tailPoint(1 - q);
}

/** z with ½ erf(z/√2) = half, |half| ≤ ¼, by Newton; the difference from ½ is exact, so that z keeps its digits near 0. */
function centralPoint(half: number): number {
  let z = half * Math.sqrt(2 * Math.PI);
  for (let i = 0; i < 6; i++) {
    const miss = 0.5 * erf(z * Math.SQRT1_2) - half;
    const step = miss / Math.exp(-0.5 * z * z - LN_SQRT_TWO_PI);
    z -= step / (1 + 0.5 * z * step);
  }
  return z;
}

/** Newton on ln P(Z > z), which is nearly a parabola in z; the first guess is good to 5e-4 (Abramowitz & Stegun 26.2.23). */
function tailPoint(q: number): number {
  const target = Math.log(q);
  const t = Math.sqrt(-2 * target);
  let z =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let i = 0; i < 4; i++) {
    const lnTail = lnErfc(z * Math.SQRT1_2) - Math.LN2;
    const hazard = Math.exp(-0.5 * z * z - LN_SQRT_TWO_PI - lnTail);
    z += (lnTail - target) / hazard;
  }
  return z;
}
