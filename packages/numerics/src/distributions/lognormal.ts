/** The lognormal distribution, by the parameters of its logarithm or by its own mean and coefficient of variation. */
import { type Distribution, requirePositive } from "./distribution.ts";
import { normal } from "./normal.ts";

/**
 * @param options.mu mean of ln X and @param options.sigma standard deviation of ln X, above 0; or
 * @param options.mean mean of X, above 0, and @param options.cv standard deviation of X / mean of X, above 0
 */
export function lognormal(
  options: { readonly mu: number; readonly sigma: number } | { readonly mean: number; readonly cv: number },
): Distribution {
  const { mu, sigma } = "mu" in options ? options : fromMeanAndCv(options.mean, options.cv);
  requirePositive("sigma", sigma);
  const logarithm = normal({ mean: mu, sd: sigma });
  const mean = Math.exp(mu + (sigma * sigma) / 2);
  const lnDensity = (x: number) =>
    x <= 0 ? Number.NEGATIVE_INFINITY : logarithm.lnDensity(Math.log(x)) - Math.log(x);
  return {
    mean,
    variance: mean * mean * Math.expm1(sigma * sigma),
    lnDensity,
    density: (x) => Math.exp(lnDensity(x)),
    cdf: (x) => (x <= 0 ? 0 : logarithm.cdf(Math.log(x))),
    survival: (x) => (x <= 0 ? 1 : logarithm.survival(Math.log(x))),
    quantile: (p) => Math.exp(logarithm.quantile(p)),
    survivalQuantile: (q) => Math.exp(logarithm.survivalQuantile(q)),
  };
}

function fromMeanAndCv(mean: number, cv: number): { mu: number; sigma: number } {
  requirePositive("mean", mean);
  requirePositive("cv", cv);
  const variance = Math.log1p(cv * cv);
  return { mu: Math.log(mean) - variance / 2, sigma: Math.sqrt(variance) };
}
