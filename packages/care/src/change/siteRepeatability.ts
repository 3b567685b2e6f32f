/** How well a device repeats at a site: what is known of such devices, corrected by this site's own pairs of baselines. */
import type { Repeatability } from "./repeatability.ts";

/** What is known before the first pair, in the unit of the values. People may dispute it: data. */
export interface PriorRepeatability {
  /** Standard error of measurement that one measurement states of itself (see `sameSpotDensity`). */
  readonly sem: number;
  /** How many pairs of baselines that statement is worth. */
  readonly worthPairs: number;
}

/**
 * A statement is worth six pairs: then one pair moves the standard error by at most a few per cent unless it is far out,
 * and with six pairs the site speaks as loudly as the rule (design choice).
 */
export const statedIsWorthPairs = 6;

/**
 * Repeatability of a device at a site. The variance is the scaled inverse chi-square posterior's scale: each pair brings one
 * degree of freedom with d² / 2, the prior `worthPairs` of them with sem² (Gelman and others, Bayesian Data Analysis,
 * section 2.6, from memory). So two baseline pictures already say something, and never everything. The smallest detectable
 * change is 1.96 × √2 × SEM, as in `repeatabilityOf`, which this becomes when pairs are many. `pairs` counts the site's own.
 *
 * @param pairs first and second value of each pair, the same site and device, nothing changed between
 */
export function siteRepeatability(
  pairs: readonly (readonly [number, number])[],
  prior: PriorRepeatability,
): Repeatability {
  const own = pairs.reduce((sum, [first, second]) => sum + (first - second) ** 2 / 2, 0);
  const sem = Math.sqrt((prior.worthPairs * prior.sem ** 2 + own) / (prior.worthPairs + pairs.length));
  return { sem, sdc: 1.96 * Math.SQRT2 * sem, pairs: pairs.length };
}
