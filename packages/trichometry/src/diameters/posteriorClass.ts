/** How probable each thickness class is for a hair whose diameter is known only so well. */
import { logistic } from "../portable/logistic.ts";

export interface PosteriorClassOptions {
  readonly diameterUm: number;
  /** Standard deviation of the diameter, µm; 0 gives a hard decision. */
  readonly sdUm: number;
  readonly vellusBelowUm: number;
  readonly terminalAboveUm: number;
}

/** Probabilities that sum to 1. The normal distribution is taken as logistic with scale 1.702 (error below 0.01). */
export function posteriorClass(options: PosteriorClassOptions): {
  vellus: number;
  intermediate: number;
  terminal: number;
} {
  const below = (limit: number): number => {
    if (options.sdUm <= 0) return options.diameterUm < limit ? 1 : 0;
    return logistic((1.702 * (limit - options.diameterUm)) / options.sdUm);
  };
  const vellus = below(options.vellusBelowUm);
  const upTo =
    options.sdUm <= 0
      ? options.diameterUm <= options.terminalAboveUm
        ? 1
        : 0
      : below(options.terminalAboveUm);
  return { vellus, intermediate: Math.max(0, upTo - vellus), terminal: 1 - upTo };
}
