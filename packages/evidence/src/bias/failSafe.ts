/** How many unpublished null studies would undo a pool; three rules. A crude measure, shown because readers ask for it. */
import type { StudyEffect } from "../effect/types.ts";
import { type Fault, faultOf } from "../fault.ts";
import { checkStudies } from "../pool/poolEffects.ts";
import { criticalValue } from "../pool/tails.ts";

export interface FailSafeOptions {
  /** Level of the tests; default 0.05. */
  readonly alpha?: number;
  /** Orwin's smallest effect of interest, same sign as the mean effect; default half the mean effect. */
  readonly target?: number;
}

export interface FailSafe {
  /** Rosenthal 1979: null studies until the summed z, one-sided, is no longer significant. */
  readonly rosenthal: number;
  /** Rosenberg 2005: the same for the weighted common effect, two-sided. */
  readonly rosenberg: number;
  /** Orwin 1983: null studies until the unweighted mean falls to `target`. */
  readonly orwin: number;
  readonly target: number;
}

/** Returns whole numbers of studies, rounded up; 0 where the pool is not significant to begin with. */
export function failSafe(studies: readonly StudyEffect[], options: FailSafeOptions = {}): FailSafe | Fault {
  const fault = checkStudies(studies);
  if (fault) return fault;
  const { alpha = 0.05 } = options;
  const k = studies.length;
  const mean = studies.reduce((sum, s) => sum + s.yi, 0) / k;
  const target = options.target ?? mean / 2;
  if (target === 0)
    return faultOf("bias.target", "Target effect: 0; no number of null studies makes a mean exactly 0");
  const z = studies.reduce((sum, s) => sum + s.yi / Math.sqrt(s.vi), 0);
  const weight = studies.reduce((sum, s) => sum + 1 / s.vi, 0);
  const weighted = studies.reduce((sum, s) => sum + s.yi / s.vi, 0);
  const whole = (value: number): number => Math.max(0, Math.ceil(value));
  return {
    rosenthal: whole((z / criticalValue(1 - 2 * alpha, null)) ** 2 - k),
    rosenberg: whole((k / weight) * ((weighted / criticalValue(1 - alpha, null)) ** 2 - weight)),
    orwin: whole((k * (Math.abs(mean) - Math.abs(target))) / Math.abs(target)),
    target,
  };
}
