/** How much each study moves a random-effects pool (Viechtbauer and Cheung 2010, Res Synth Methods 1:112-125). */
import type { StudyEffect } from "../effect/types.ts";
import { type Fault, isFault } from "../fault.ts";
import { leaveOneOut } from "./leaveOneOut.ts";
import { type PoolMethod, poolEffects } from "./poolEffects.ts";

export interface Influence {
  readonly study: string;
  /** Externally standardised residual: distance to the pool of the others. */
  readonly studentResidual: number;
  /** Shift of the fitted value in standard deviations. */
  readonly dffits: number;
  readonly cookDistance: number;
  /** Share of the weight. */
  readonly hat: number;
  readonly tau2Without: number;
}

/** Returns one line a study; needs three studies, so that two are left. */
export function influence(
  studies: readonly StudyEffect[],
  options: { readonly method?: PoolMethod } = {},
): readonly Influence[] | Fault {
  const { method = "REML" } = options;
  const all = poolEffects(studies, { method, interval: "z" });
  if (isFault(all)) return all;
  const without = leaveOneOut(studies, { method, interval: "z" });
  if (isFault(without)) return without;
  return studies.map(({ study, yi, vi }, i) => {
    const { estimate, se, heterogeneity } = without[i]!.pooled;
    const hat = all.weights[i]!;
    const shift = all.estimate - estimate;
    return {
      study,
      studentResidual: (yi - estimate) / Math.sqrt(vi + heterogeneity.tau2 + se ** 2),
      dffits: shift / Math.sqrt(hat * (heterogeneity.tau2 + vi)),
      cookDistance: (shift / all.se) ** 2,
      hat,
      tau2Without: heterogeneity.tau2,
    };
  });
}
