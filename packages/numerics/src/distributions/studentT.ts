/** Student's t distribution. */
import { incompleteBeta, lnBeta } from "../special/incompleteBeta.ts";
import { betaPoint } from "./betaPoint.ts";
import { type Distribution, requirePositive } from "./distribution.ts";
import { normal } from "./normal.ts";

/** @param options.degreesOfFreedom above 0; infinity gives the standard normal */
export function studentT(options: { readonly degreesOfFreedom: number }): Distribution {
  const df = options.degreesOfFreedom;
  requirePositive("degreesOfFreedom", df);
  if (df === Number.POSITIVE_INFINITY) return normal();
  const lnDensity = (t: number) =>
    -((df + 1) / 2) * Math.log1p((t * t) / df) - 0.5 * Math.log(df) - lnBeta(0.5, df / 2);
  return {
    mean: df > 1 ? 0 : Number.NaN,
    variance: df > 2 ? df / (df - 2) : Number.POSITIVE_INFINITY,
    lnDensity,
    density: (t) => Math.exp(lnDensity(t)),
    cdf: (t) => upperTail(df, -t),
    survival: (t) => upperTail(df, t),
    quantile: (p) => -upperPoint(df, p),
    survivalQuantile: (q) => upperPoint(df, q),
  };
}

function upperTail(df: number, t: number): number {
  const ratio = (t / df) * t;
  const x = 1 / (1 + ratio);
  const y = ratio === Number.POSITIVE_INFINITY ? 1 : ratio / (1 + ratio);
  const beyond = 0.5 * incompleteBeta(df / 2, 0.5, x, y).lower;
  return t >= 0 ? beyond : 1 - beyond;
}

/** t with P(T > t) = q; the centre is solved on the side of 1 − 2q, which is exact there. */
function upperPoint(df: number, q: number): number {
  if (!(q >= 0 && q <= 1)) return Number.NaN;
  if (q === 0.5) return 0;
  if (q > 0.5) return -upperPoint(df, 1 - q);
  if (q === 0) return Number.POSITIVE_INFINITY;
  const logOdds = betaPoint(df / 2, 0.5, 2 * q, 1 - 2 * q);
  return Math.sqrt(df) * Math.exp(-logOdds / 2);
}
