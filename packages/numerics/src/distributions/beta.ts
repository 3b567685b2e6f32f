/** The beta distribution. */
import { incompleteBeta, lnBetaPrefactor } from "../special/incompleteBeta.ts";
import { betaPoint, fromLogOdds } from "./betaPoint.ts";
import { type Distribution, requirePositive } from "./distribution.ts";

/** @param options.alpha above 0 @param options.beta above 0 */
export function beta(options: { readonly alpha: number; readonly beta: number }): Distribution {
  const { alpha: a, beta: b } = options;
  requirePositive("alpha", a);
  requirePositive("beta", b);
  const lnDensity = (x: number) =>
    x <= 0 || x >= 1
      ? Number.NEGATIVE_INFINITY
      : lnBetaPrefactor(a, b, x, 1 - x) - Math.log(x) - Math.log1p(-x);
  const point = (lower: number, upper: number) => {
    if (!(lower >= 0 && lower <= 1)) return Number.NaN;
    if (lower === 0) return 0;
    if (upper === 0) return 1;
    return fromLogOdds(betaPoint(a, b, lower, upper)).x;
  };
  return {
    mean: a / (a + b),
    variance: (a * b) / ((a + b) ** 2 * (a + b + 1)),
    lnDensity,
    density: (x) => Math.exp(lnDensity(x)),
    cdf: (x) => incompleteBeta(a, b, x).lower,
    survival: (x) => incompleteBeta(a, b, x).upper,
    quantile: (p) => point(p, 1 - p),
    survivalQuantile: (q) => point(1 - q, q),
  };
}
