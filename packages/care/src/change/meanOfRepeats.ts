/** Several measurements of the same thing as one, with what they say about how well it repeats. */
import type { Estimate } from "@anagen/quantity";
import { repeatabilityOf } from "./repeatability.ts";

export interface Repeats {
  readonly mean: Estimate;
  /**
   * Smallest detectable change that the first and last repeat alone would give; null for a single one. One pair is too
   * few for a repeatability of its own, so this may only raise the bar that the measurements' own doubt sets.
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
  return {
    mean: { value, sd, low: value - 1.96 * sd, high: value + 1.96 * sd, unit: first.unit },
    sdc: repeatabilityOf([[first.value, last.value]])?.sdc ?? null,
  };
}
