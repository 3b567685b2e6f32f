/** How probable it is that there is more hair than there would have been, from the estimate and what is known beforehand. */
import { normal } from "@anagen/numerics";

export interface EffectPrior {
  /** Probability that the treatment does nothing. */
  readonly nullProbability: number;
  /** Effect in those in whom it does something, in the unit of the estimate: lognormal where the mean is above 0, else normal. */
  readonly mean: number;
  readonly sd: number;
}

export interface EffectPosterior {
  /** P(effect above 0). */
  readonly more: number;
  /** P(no effect at all). */
  readonly none: number;
}

const standard = normal();
/** Middles of 200 parts of equal probability: the spread of the effect is averaged over them. */
const nodes = Array.from({ length: 200 }, (_, i) => standard.quantile((i + 0.5) / 200));
const lnDensity = (x: number, sd: number) => -0.5 * (x / sd) ** 2 - Math.log(sd);

/**
 * A point at zero beside the effect's distribution, both weighed by how well they predict the estimate. A treatment that
 * does something adds hair, a little or much, with a long tail: hence the lognormal.
 */
export function effectPosterior(
  estimate: { readonly value: number; readonly sd: number },
  prior: EffectPrior,
): EffectPosterior {
  const { value, sd } = estimate;
  const effects = effectsOf(prior);
  const logs = effects.map((effect) => lnDensity(value - effect, sd));
  const lnNothing = lnDensity(value, sd);
  const top = Math.max(lnNothing, ...logs);
  const weights = logs.map((ln) => Math.exp(ln - top) / effects.length);
  const something = (1 - prior.nullProbability) * weights.reduce((a, b) => a + b, 0);
  const above =
    weights.reduce((sum, w, i) => sum + (effects[i]! > 0 ? w : 0), 0) * (1 - prior.nullProbability);
  const total = prior.nullProbability * Math.exp(lnNothing - top) + something;
  return { more: above / total, none: 1 - something / total };
}

function effectsOf({ mean, sd }: EffectPrior): readonly number[] {
  if (mean <= 0) return nodes.map((z) => mean + sd * z);
  const sigma = Math.sqrt(Math.log1p((sd / mean) ** 2));
  const mu = Math.log(mean) - (sigma * sigma) / 2;
  return nodes.map((z) => Math.exp(mu + sigma * z));
}
