/** Logarithm of the ratio of two positive means (Hedges, Gurevitch and Curtis 1999, Ecology 80:1150-1156). */
import { type Fault, faultOf } from "../fault.ts";
import { checkMeanArm, checkVariance } from "./checkArms.ts";
import type { EffectSize, MeanArm } from "./types.ts";

/** Returns ln(mean₁/mean₂); both means must have one sign, which a change from baseline often has not. */
export function ratioOfMeans(first: MeanArm, second: MeanArm): EffectSize | Fault {
  const fault = checkMeanArm(first, "arm 1") ?? checkMeanArm(second, "arm 2");
  if (fault) return fault;
  if (!(first.mean * second.mean > 0))
    return faultOf(
      "effect.ratio-sign",
      `Means ${first.mean} and ${second.mean}; a ratio needs two means of one sign, not 0`,
    );
  const vi = first.sd ** 2 / (first.n * first.mean ** 2) + second.sd ** 2 / (second.n * second.mean ** 2);
  return checkVariance(vi) ?? { yi: Math.log(first.mean / second.mean), vi };
}
