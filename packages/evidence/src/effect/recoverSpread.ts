/** A standard error or SD recovered from what a paper prints instead: an interval, a p-value, a bound on p. */
import { type Fault, faultOf } from "../fault.ts";
import { criticalValue, statisticOfP } from "../pool/tails.ts";

/** SD from a standard error: se · √n. */
export function sdFromStandardError(se: number, n: number): number {
  return se * Math.sqrt(n);
}

/** Standard error from the ends of an interval, by the normal distribution or t with `df`. */
export function standardErrorFromInterval(
  low: number,
  high: number,
  options: { readonly level?: number; readonly df?: number } = {},
): number | Fault {
  const { level = 0.95, df } = options;
  if (!(high > low))
    return faultOf("effect.interval", `Interval ${low} to ${high}; the upper end must be above the lower`);
  return (high - low) / (2 * criticalValue(level, df ?? null));
}

/**
 * Standard error from an effect and its exact two-sided p, by z or t with `df`. With `bound: true` the p is an upper
 * bound ("p < 0.001") and the result is the largest standard error that it allows: a cautious value.
 */
export function standardErrorFromP(
  effect: number,
  p: number,
  options: { readonly df?: number } = {},
): number | Fault {
  if (!(p > 0 && p < 1)) return faultOf("effect.p", `p-value: ${p}; it lies between 0 and 1`);
  if (effect === 0) return faultOf("effect.p", "Effect 0: a standard error cannot follow from its p-value");
  return Math.abs(effect) / statisticOfP(p, options.df ?? null);
}

/** Mean and SD of a percent change on the scale of the outcome, around a baseline mean taken as fixed. */
export function absoluteFromPercent(
  baselineMean: number,
  percent: { readonly mean: number; readonly sd: number },
): { readonly mean: number; readonly sd: number } | Fault {
  if (!(baselineMean > 0))
    return faultOf(
      "effect.percent",
      `Baseline mean: ${baselineMean}; a percent change needs a baseline above 0`,
    );
  return { mean: (baselineMean * percent.mean) / 100, sd: (baselineMean * percent.sd) / 100 };
}
