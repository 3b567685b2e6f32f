/** Confidence interval of τ² by the Q-profile (Viechtbauer 2007, Stat Med 26:37-52), carried over to I² and H². */
import { chiSquare, findRoot } from "@anagen/numerics";
import type { StudyEffect } from "../effect/types.ts";
import { type Fault, faultOf } from "../fault.ts";
import { generalisedQ, upperBracket } from "./heterogeneityVariance.ts";
import { checkStudies, plainDesign, typicalVariance } from "./poolEffects.ts";

export interface QProfile {
  readonly tau2: readonly [low: number, high: number];
  readonly i2: readonly [low: number, high: number];
  readonly h2: readonly [low: number, high: number];
}

/** Returns the bounds; both are 0 where the studies agree better than chance allows at the level. Needs two studies. */
export function qProfile(
  studies: readonly StudyEffect[],
  options: { readonly level?: number } = {},
): QProfile | Fault {
  const fault = checkStudies(studies);
  if (fault) return fault;
  if (studies.length < 2)
    return faultOf("pool.too-few", `Studies: ${studies.length}; an interval of τ² needs two or more`);
  const { level = 0.95 } = options;
  const design = plainDesign(studies);
  const distribution = chiSquare({ degreesOfFreedom: studies.length - 1 });
  const tail = (1 - level) / 2;
  const bound = (critical: number): number => {
    const excess = (tau2: number): number => generalisedQ(design, tau2) - critical;
    return excess(0) <= 0 ? 0 : findRoot(excess, 0, upperBracket(excess), { tolerance: 0 });
  };
  const tau2 = [bound(distribution.survivalQuantile(tail)), bound(distribution.quantile(tail))] as const;
  const s2 = typicalVariance(design);
  return {
    tau2,
    i2: [(100 * tau2[0]) / (tau2[0] + s2), (100 * tau2[1]) / (tau2[1] + s2)],
    h2: [1 + tau2[0] / s2, 1 + tau2[1] / s2],
  };
}
