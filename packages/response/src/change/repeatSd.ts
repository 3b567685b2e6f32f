/** The error of measuring one spot again, from what the measurement states and from pairs of test and retest. */
import { reviewRules } from "../rules/reviewRules.ts";

export interface RepeatSources {
  /** Stated with the measurement, in its unit. */
  readonly stated: number;
  /** Values of the patient's own baselines, taken while nothing changed. */
  readonly ownBaselines: readonly number[];
  /** The clinic's own pairs with this device. */
  readonly clinic: { readonly sd: number; readonly pairs: number } | null;
}

/**
 * Variances averaged by the pairs behind them: the stated one counts like ten pairs, n own baselines like n − 1, the
 * clinic's like as many as it has. One pair alone says little, many say more than any statement.
 */
export function repeatSd({ stated, ownBaselines, clinic }: RepeatSources): number {
  const weight = reviewRules.repeatabilityWeight.value;
  const n = ownBaselines.length;
  const mean = ownBaselines.reduce((a, b) => a + b, 0) / Math.max(1, n);
  const ownSquares = ownBaselines.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  const own = Math.max(0, n - 1);
  const pairs = clinic?.pairs ?? 0;
  const variance =
    (weight * stated ** 2 + ownSquares + pairs * (clinic?.sd ?? 0) ** 2) / (weight + own + pairs);
  return Math.sqrt(variance);
}
