/** A share of people in one arm with its exact interval; with no event, the upper bound that "none seen" still allows. */
import { beta } from "@anagen/numerics";
import { type Fault, isFault } from "../fault.ts";
import { checkCountArm } from "./checkArms.ts";
import type { CountArm } from "./types.ts";

export interface Proportion {
  readonly events: number;
  readonly n: number;
  readonly share: number;
  /** Exact (Clopper and Pearson 1934) interval. */
  readonly low: number;
  readonly high: number;
  /** With 0 events: one-sided upper bound 1 − (1 − level)^(1/n), close to 3/n at 95 %; null otherwise. */
  readonly zeroEventBound: number | null;
}

export interface ProportionOptions {
  /** Confidence of interval and bound; default 0.95. */
  readonly level?: number;
}

/** Returns the share with its interval. */
export function singleProportion(arm: CountArm, options: ProportionOptions = {}): Proportion | Fault {
  const fault = checkCountArm(arm, "the arm");
  if (isFault(fault)) return fault;
  const { level = 0.95 } = options;
  const { events, n } = arm;
  const tail = (1 - level) / 2;
  return {
    events,
    n,
    share: events / n,
    low: events === 0 ? 0 : beta({ alpha: events, beta: n - events + 1 }).quantile(tail),
    high: events === n ? 1 : beta({ alpha: events + 1, beta: n - events }).survivalQuantile(tail),
    zeroEventBound: events === 0 ? 1 - (1 - level) ** (1 / n) : null,
  };
}
