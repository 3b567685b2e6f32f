/** Regression to the mean: the sparsest of several fields looked sparse partly by chance, and will look fuller next time. */
import { normal } from "@anagen/numerics";
import type { CourseFile } from "../course/courseFile.ts";
import type { Shift } from "./seasonShift.ts";

/**
 * Upper bound of the expected rise without any effect, as if all fields were alike: k × √(measuring² + cycle²/2), with k
 * the mean of the smallest of n normal numbers. The second baseline is not chosen, so that measuring counts by its share.
 */
export function selectionShift(options: {
  readonly fieldChoice: CourseFile["fieldChoice"];
  /** Error of one reading, hairs/cm². */
  readonly repeatSd: number;
  /** Standard deviation of the change by the cycle's chance, hairs/cm². */
  readonly cycleSd: number;
  readonly baselines: number;
}): Shift {
  const { fieldChoice, repeatSd, cycleSd, baselines } = options;
  if (fieldChoice.kind !== "sparsest") return { mean: 0, sd: 0 };
  const chance = Math.sqrt(repeatSd ** 2 + cycleSd ** 2 / 2);
  if (chance === 0) return { mean: 0, sd: 0 };
  const k = meanOfSmallest(fieldChoice.of);
  const mean = (k * (repeatSd ** 2 / baselines + cycleSd ** 2 / 2)) / chance;
  return { mean, sd: mean / 3 };
}

/** −E(min of n standard normal numbers), Blom's approximation: within 0.01 for n up to 50. */
function meanOfSmallest(n: number): number {
  return -normal().quantile((1 - 0.375) / (n + 0.25));
}
