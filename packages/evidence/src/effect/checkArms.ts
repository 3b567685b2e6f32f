/** Rules that an arm must meet before an effect size can be computed from it. */
import { type Fault, faultOf } from "../fault.ts";
import type { CountArm, MeanArm } from "./types.ts";

/** Returns the first rule that a continuous arm breaks, or null. */
export function checkMeanArm(arm: MeanArm, name: string): Fault | null {
  if (!Number.isFinite(arm.mean))
    return faultOf("effect.mean-missing", `Mean of ${name}: ${arm.mean}; a number is needed`);
  if (!(Number.isFinite(arm.sd) && arm.sd >= 0))
    return faultOf(
      "effect.sd-missing",
      `SD of ${name}: ${arm.sd}; a number of 0 or more is needed, never imputed silently`,
    );
  if (!(Number.isInteger(arm.n) && arm.n >= 2))
    return faultOf(
      "effect.n-too-small",
      `n of ${name}: ${arm.n}; a variance needs a whole number of 2 or more people`,
    );
  return null;
}

/** Returns the first rule that an arm of counts breaks, or null. */
export function checkCountArm(arm: CountArm, name: string): Fault | null {
  if (!(Number.isInteger(arm.n) && arm.n >= 1))
    return faultOf(
      "effect.n-too-small",
      `n of ${name}: ${arm.n}; a whole number of 1 or more people is needed`,
    );
  if (!(Number.isInteger(arm.events) && arm.events >= 0 && arm.events <= arm.n))
    return faultOf(
      "effect.events",
      `Events of ${name}: ${arm.events} of ${arm.n}; a whole number from 0 to n is needed`,
    );
  return null;
}

/** A fault when the variance that came out is 0: such a study would take all the weight. */
export function checkVariance(vi: number): Fault | null {
  return vi > 0 && Number.isFinite(vi)
    ? null
    : faultOf(
        "effect.zero-variance",
        `Sampling variance: ${vi}; it must be above 0 (both SDs zero, or all cells empty?)`,
      );
}
