/** Difference of two means, in the unit of the outcome. */
import type { Fault } from "../fault.ts";
import { checkMeanArm, checkVariance } from "./checkArms.ts";
import type { EffectSize, MeanArm } from "./types.ts";

export interface MeanDifferenceOptions {
  /**
   * "unpooled" (default): sd₁²/n₁ + sd₂²/n₂, which does not assume equal spread; "pooled": one SD for both arms, as in
   * Normand 1999 (Stat Med 18:321-359).
   */
  readonly variance?: "unpooled" | "pooled";
}

/** Returns mean₁ − mean₂ with its variance. */
export function meanDifference(
  first: MeanArm,
  second: MeanArm,
  options: MeanDifferenceOptions = {},
): EffectSize | Fault {
  const fault = checkMeanArm(first, "arm 1") ?? checkMeanArm(second, "arm 2");
  if (fault) return fault;
  const vi =
    options.variance === "pooled"
      ? pooledVariance(first, second) * (1 / first.n + 1 / second.n)
      : first.sd ** 2 / first.n + second.sd ** 2 / second.n;
  return checkVariance(vi) ?? { yi: first.mean - second.mean, vi };
}

/** Variance among people, pooled over two arms. */
export function pooledVariance(first: MeanArm, second: MeanArm): number {
  return ((first.n - 1) * first.sd ** 2 + (second.n - 1) * second.sd ** 2) / (first.n + second.n - 2);
}
