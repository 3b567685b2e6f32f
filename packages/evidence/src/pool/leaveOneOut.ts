/** The pool with each study left out in turn, and the pool as studies came in. */
import type { StudyEffect } from "../effect/types.ts";
import { type Fault, faultOf, isFault } from "../fault.ts";
import { type PooledEffect, type PoolOptions, poolEffects } from "./poolEffects.ts";

export interface StepPool {
  /** Study left out, or last added. */
  readonly study: string;
  readonly pooled: PooledEffect;
}

/** Returns one pool for each study left out. Needs two studies. */
export function leaveOneOut(
  studies: readonly StudyEffect[],
  options: PoolOptions = {},
): readonly StepPool[] | Fault {
  if (studies.length < 2)
    return faultOf("pool.too-few", `Studies: ${studies.length}; leaving one out needs two or more`);
  return steps(studies, (i) => studies.filter((_, j) => j !== i), options);
}

/** Returns the pool of the first one, two, three … studies, in the order given. */
export function cumulative(
  studies: readonly StudyEffect[],
  options: PoolOptions = {},
): readonly StepPool[] | Fault {
  return steps(studies, (i) => studies.slice(0, i + 1), options);
}

function steps(
  studies: readonly StudyEffect[],
  pick: (i: number) => readonly StudyEffect[],
  options: PoolOptions,
): readonly StepPool[] | Fault {
  const result: StepPool[] = [];
  for (const [i, { study }] of studies.entries()) {
    const pooled = poolEffects(pick(i), options);
    if (isFault(pooled)) return pooled;
    result.push({ study, pooled });
  }
  return result;
}
