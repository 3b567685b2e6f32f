/** A value with its standard deviation as an estimate with a 95 % interval. */
import type { Estimate } from "@anagen/quantity";

export function estimateOf(
  { value, sd }: { readonly value: number; readonly sd: number },
  unit: string,
): Estimate {
  return { value, sd, low: value - 1.96 * sd, high: value + 1.96 * sd, unit };
}
