/** The interval around a pooled effect: Wald, t, Hartung–Knapp (Hartung and Knapp 2001; Sidik and Jonkman 2002), truncated. */
import { criticalValue, twoSidedP } from "./tails.ts";

export type IntervalMethod = "z" | "t" | "hk" | "hk-truncated";

export interface PooledInterval {
  readonly interval: IntervalMethod;
  readonly se: number;
  readonly statistic: number;
  /** Degrees of freedom of t; null for z. */
  readonly df: number | null;
  readonly p: number;
  readonly low: number;
  readonly high: number;
  readonly warnings: readonly string[];
}

interface Input {
  readonly estimate: number;
  /** Wald standard error. */
  readonly wald: number;
  /** Σ w (y − fitted)² with random-effects weights. */
  readonly residualSum: number;
  readonly df: number;
  readonly interval: IntervalMethod;
  readonly level: number;
}

/**
 * Returns standard error, statistic, p and interval. Hartung–Knapp multiplies the Wald variance by
 * Σ w r²/(k − 1); below 1 that narrows the interval, which is warned of, and which truncation forbids.
 */
export function intervalOf({ estimate, wald, residualSum, df, interval, level }: Input): PooledInterval {
  const factor = residualSum / df;
  const scale = interval === "hk" ? factor : interval === "hk-truncated" ? Math.max(1, factor) : 1;
  const se = wald * Math.sqrt(scale);
  const t = interval === "z" ? null : df;
  const half = criticalValue(level, t) * se;
  const narrowed = factor < 1 && (interval === "hk" || interval === "hk-truncated");
  const ratio = Math.sqrt(factor).toFixed(2);
  const warnings = !narrowed
    ? []
    : interval === "hk"
      ? [
          `Hartung–Knapp multiplies the standard error by ${ratio}: the studies agree better than chance, and the interval may be too narrow; consider the truncated form.`,
        ]
      : [`Hartung–Knapp would have multiplied the standard error by ${ratio}; truncated at 1.`];
  return {
    interval,
    se,
    statistic: estimate / se,
    df: t,
    p: twoSidedP(estimate / se, t),
    low: estimate - half,
    high: estimate + half,
    warnings,
  };
}
