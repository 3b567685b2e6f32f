/** The Weibull distribution. */
import { lnGamma } from "../special/lnGamma.ts";
import { type Distribution, requirePositive } from "./distribution.ts";

/** @param options.shape above 0 @param options.scale above 0 */
export function weibull(options: { readonly shape: number; readonly scale: number }): Distribution {
  const { shape, scale } = options;
  requirePositive("shape", shape);
  requirePositive("scale", scale);
  const moment = (order: number) => Math.exp(lnGamma(1 + order / shape));
  const hazardTo = (x: number) => (x <= 0 ? 0 : (x / scale) ** shape);
  const lnDensity = (x: number) =>
    x < 0
      ? Number.NEGATIVE_INFINITY
      : Math.log(shape / scale) + (shape - 1) * Math.log(x / scale) - hazardTo(x);
  const inverse = (hazard: number) => scale * hazard ** (1 / shape);
  return {
    mean: scale * moment(1),
    variance: scale * scale * (moment(2) - moment(1) ** 2),
    lnDensity,
    density: (x) => Math.exp(lnDensity(x)),
    cdf: (x) => -Math.expm1(-hazardTo(x)),
    survival: (x) => Math.exp(-hazardTo(x)),
    quantile: (p) => inverse(-Math.log1p(-p)),
    survivalQuantile: (q) => inverse(-Math.log(q)),
  };
}
