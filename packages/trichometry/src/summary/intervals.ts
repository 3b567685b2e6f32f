/** Estimates with 95 % intervals from counts, shares and means. */
import type { Estimate } from "@anagen/quantity";
import { exp } from "../portable/exp.ts";

/** 97.5 % quantile of the standard normal distribution. */
export const z95 = 1.959963984540054;

/** Value ± z·sd, not below `floor`. */
export function normalEstimate(value: number, sd: number, unit: string, floor = 0): Estimate {
  return { value, sd, low: Math.max(floor, value - z95 * sd), high: value + z95 * sd, unit };
}

/**
 * Value − z·sd at the lower end. The upper end reaches to what may be there besides: anything from nothing to `unseen`, each as
 * likely, which moves the middle by half of it and adds its variance, a twelfth of its square.
 */
export function estimateWithUnseen(value: number, sd: number, unseen: number, unit: string): Estimate {
  const high = value + unseen / 2 + z95 * Math.sqrt(sd * sd + (unseen * unseen) / 12);
  return { ...normalEstimate(value, sd, unit), high };
}

/**
 * Share in percent with Wilson's interval (Wilson 1927) for `successes` of `n`, widened by `extraVariance` (of the
 * share, 0–1) for what else is unsure, such as which class a hair belongs to.
 */
export function shareEstimate(successes: number, n: number, extraVariance = 0): Estimate {
  const p = successes / n;
  const z2 = z95 * z95;
  const variance = (p * (1 - p)) / n + extraVariance;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z95 * Math.sqrt(variance + z2 / (4 * n * n))) / (1 + z2 / n);
  return {
    value: 100 * p,
    sd: 100 * Math.sqrt(variance),
    low: 100 * Math.max(0, centre - half),
    high: 100 * Math.min(1, centre + half),
    unit: "%",
  };
}

/** Ratio with an interval that is even on its logarithm: a ratio cannot fall below 0. */
export function ratioEstimate(value: number, logSd: number, unit: string): Estimate {
  const factor = exp(z95 * logSd);
  return { value, sd: value * logSd, low: value / factor, high: value * factor, unit };
}
