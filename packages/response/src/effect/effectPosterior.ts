/** How probable it is that there is more hair than there would have been, from the estimate and what is known beforehand. */
import { normal } from "@anagen/numerics";

export interface EffectPrior {
  /** Probability that the treatment does nothing. */
  readonly nullProbability: number;
  /** Effect in those in whom it does something, in the unit of the estimate. */
  readonly mean: number;
  readonly sd: number;
}

export interface EffectPosterior {
  /** P(effect above 0). */
  readonly more: number;
  /** P(no effect at all). */
  readonly none: number;
  /** Mean of the effect over both possibilities. */
  readonly mean: number;
}

/** A point at zero and a normal, both weighed by how well they predict the estimate. */
export function effectPosterior(
  estimate: { readonly value: number; readonly sd: number },
  prior: EffectPrior,
): EffectPosterior {
  const { value, sd } = estimate;
  const spread = Math.hypot(sd, prior.sd);
  const nothing = prior.nullProbability * normal({ sd }).density(value);
  const something = (1 - prior.nullProbability) * normal({ mean: prior.mean, sd: spread }).density(value);
  const total = nothing + something;
  // So far from both that both densities vanish: the estimate alone speaks.
  const works = total > 0 ? something / total : 1;
  const weight = prior.sd ** 2 / (prior.sd ** 2 + sd ** 2);
  const mean = prior.mean + weight * (value - prior.mean);
  const posteriorSd = Math.sqrt(weight) * sd;
  const above = posteriorSd > 0 ? normal({ mean, sd: posteriorSd }).survival(0) : mean > 0 ? 1 : 0;
  return { more: works * above, none: 1 - works, mean: works * mean };
}
