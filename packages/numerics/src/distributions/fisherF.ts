/** Fisher's F distribution. */
import { incompleteBeta, lnBetaPrefactor } from "../special/incompleteBeta.ts";
import { betaPoint } from "./betaPoint.ts";
import { type Distribution, requirePositive } from "./distribution.ts";

/** @param options.numerator degrees of freedom, above 0 @param options.denominator degrees of freedom, above 0 */
export function fisherF(options: { readonly numerator: number; readonly denominator: number }): Distribution {
  const { numerator: m, denominator: n } = options;
  requirePositive("numerator", m);
  requirePositive("denominator", n);
  const split = (f: number) => {
    const odds = (m / n) * f;
    return { x: odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds), y: 1 / (1 + odds) };
  };
  const tails = (f: number) => {
    const { x, y } = split(Math.max(0, f));
    return incompleteBeta(m / 2, n / 2, x, y);
  };
  const lnDensity = (f: number) => {
    if (f <= 0) return Number.NEGATIVE_INFINITY;
    const { x, y } = split(f);
    return lnBetaPrefactor(m / 2, n / 2, x, y) - Math.log(f);
  };
  const point = (lower: number, upper: number) => {
    if (!(lower >= 0 && lower <= 1)) return Number.NaN;
    if (lower === 0) return 0;
    if (upper === 0) return Number.POSITIVE_INFINITY;
    return (n / m) * Math.exp(betaPoint(m / 2, n / 2, lower, upper));
  };
  return {
    mean: n > 2 ? n / (n - 2) : Number.POSITIVE_INFINITY,
    variance: n > 4 ? (2 * n * n * (m + n - 2)) / (m * (n - 2) ** 2 * (n - 4)) : Number.POSITIVE_INFINITY,
    lnDensity,
    density: (f) => Math.exp(lnDensity(f)),
    cdf: (f) => tails(f).lower,
    survival: (f) => tails(f).upper,
    quantile: (p) => point(p, 1 - p),
    survivalQuantile: (q) => point(1 - q, q),
  };
}
