/** Difference of two means in units of their pooled SD, corrected for small samples (Hedges 1981, J Educ Stat 6:107-128). */
import { lnGamma } from "@anagen/numerics";
import type { Fault } from "../fault.ts";
import { checkMeanArm, checkVariance } from "./checkArms.ts";
import { pooledVariance } from "./meanDifference.ts";
import type { EffectSize, MeanArm } from "./types.ts";

export interface StandardisedOptions {
  /** "exact" (default): the gamma-function factor; "approximate": 1 − 3/(4m − 1), as many papers print. */
  readonly correction?: "exact" | "approximate";
}

/**
 * Returns Hedges' g with the large-sample variance 1/n₁ + 1/n₂ + g²/(2(n₁ + n₂)).
 * A fault when both SDs are 0.
 */
export function standardisedMeanDifference(
  first: MeanArm,
  second: MeanArm,
  options: StandardisedOptions = {},
): EffectSize | Fault {
  const fault = checkMeanArm(first, "arm 1") ?? checkMeanArm(second, "arm 2");
  if (fault) return fault;
  const spread = Math.sqrt(pooledVariance(first, second));
  const zero = checkVariance(spread);
  if (zero) return zero;
  const m = first.n + second.n - 2;
  const factor = options.correction === "approximate" ? 1 - 3 / (4 * m - 1) : hedgesFactor(m);
  const yi = (factor * (first.mean - second.mean)) / spread;
  return { yi, vi: 1 / first.n + 1 / second.n + yi ** 2 / (2 * (first.n + second.n)) };
}

/** Exact correction Γ(m/2) / (√(m/2) Γ((m − 1)/2)) for m degrees of freedom. */
export function hedgesFactor(m: number): number {
  return m <= 1 ? Number.NaN : Math.exp(lnGamma(m / 2) - 0.5 * Math.log(m / 2) - lnGamma((m - 1) / 2));
}
