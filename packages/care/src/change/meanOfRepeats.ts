/** Several measurements of the same thing as one, with what they say about how well it repeats. */
import type { Estimate } from "@anagen/quantity";
import { siteRepeatability, statedIsWorthPairs } from "./siteRepeatability.ts";

export interface Repeats {
  readonly mean: Estimate;
  /**
   * Smallest detectable change at this site: what the measurements state of themselves, corrected by how far the first and
   * the last repeat differ; null for a single one.
   */
  readonly sdc: number | null;
}

/**
 * Mean of repeated measurements (two baselines): mean of the values, doubt of the mean from each one's own doubt as
 * independent parts. Null for an empty list; throws when units differ.
 */
export function meanOfRepeats(repeats: readonly Estimate[]): Repeats | null {
  const [first] = repeats;
  if (first === undefined) return null;
  const odd = repeats.find((r) => r.unit !== first.unit);
  if (odd !== undefined) throw new TypeError(`Cannot average ${first.unit} with ${odd.unit}`);
  if (repeats.length === 1) return { mean: first, sdc: null };
  const n = repeats.length;
  const value = repeats.reduce((sum, r) => sum + r.value, 0) / n;
  const sd = Math.sqrt(repeats.reduce((sum, r) => sum + r.sd ** 2, 0)) / n;
  const last = repeats[n - 1] ?? first;
  const stated = sd * Math.sqrt(n);
  return {
    mean: { value, sd, low: value - 1.96 * sd, high: value + 1.96 * sd, unit: first.unit },
    sdc: siteRepeatability([[first.value, last.value]], { sem: stated, worthPairs: statedIsWorthPairs }).sdc,
  };
}
