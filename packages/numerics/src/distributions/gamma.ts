/** The gamma distribution; chi-square is its special case. */
import { incompleteGamma, lnGammaPrefactor } from "../special/incompleteGamma.ts";
import { lnGamma } from "../special/lnGamma.ts";
import { type Distribution, requirePositive } from "./distribution.ts";
import { normal } from "./normal.ts";
import { solveTail } from "./solveTail.ts";

/** @param options.shape above 0 @param options.scale above 0, default 1 */
export function gamma(options: { readonly shape: number; readonly scale?: number }): Distribution {
  const { shape } = options;
  const scale = options.scale ?? 1;
  requirePositive("shape", shape);
  requirePositive("scale", scale);
  const lnDensity = (x: number) => {
    if (x < 0) return Number.NEGATIVE_INFINITY;
    if (x === 0) return shape === 1 ? -Math.log(scale) : shape < 1 ? Infinity : -Infinity;
    return lnGammaPrefactor(shape, x / scale) - Math.log(x);
  };
  return {
    mean: shape * scale,
    variance: shape * scale * scale,
    lnDensity,
    density: (x) => Math.exp(lnDensity(x)),
    cdf: (x) => incompleteGamma(shape, x / scale).lower,
    survival: (x) => incompleteGamma(shape, x / scale).upper,
    quantile: (p) => scale * point(shape, p, 1 - p),
    survivalQuantile: (q) => scale * point(shape, 1 - q, q),
  };
}

/** x with P(shape, x) = lower, solved in ln x on the smaller of the two tails. */
function point(shape: number, lower: number, upper: number): number {
  if (!(lower >= 0 && lower <= 1)) return Number.NaN;
  if (lower === 0) return 0;
  if (upper === 0) return Number.POSITIVE_INFINITY;
  const rising = lower <= upper;
  const u = solveTail({
    rising,
    target: Math.log(rising ? lower : upper),
    start: firstGuess(shape, lower, upper),
    lnTail: (lnX) => {
      const x = Math.exp(lnX);
      const tails = incompleteGamma(shape, x);
      const value = rising ? tails.lnLower : tails.lnUpper;
      const slope = Math.exp(lnGammaPrefactor(shape, x) - value);
      return { value, slope: rising ? slope : -slope };
    },
  });
  return Math.exp(u);
}

/** ln x: the first term of the series in a far lower tail, Wilson and Hilferty elsewhere. */
function firstGuess(shape: number, lower: number, upper: number): number {
  const fromSeries = (Math.log(lower) + lnGamma(shape + 1)) / shape;
  const z = lower <= upper ? normal().quantile(lower) : normal().survivalQuantile(upper);
  const cube = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  if (cube <= 0.1 || shape < 0.3) return Math.min(fromSeries, Math.log(shape + 30));
  return Math.log(shape) + 3 * Math.log(cube);
}
