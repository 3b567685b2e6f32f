/** Wider intervals where hair hardly stands out from its skin: what is counted is then less sure than each hair says. */
import type { Estimate } from "@anagen/quantity";
import type { MeasurementSummary } from "./schema.ts";

export interface FaintDoubt {
  /** Relative standard deviation that comes on top of every number of hairs. */
  readonly relativeSd: number;
  /** Hairs that are probably there unseen, as a share of those that were found: upper ends reach up to them. */
  readonly unseenShare: number;
}

/** Counts and densities only; diameters and shares are of the hairs that were found. */
export function widenForFaintHair(summary: MeasurementSummary, doubt: FaintDoubt): MeasurementSummary {
  const { relativeSd, unseenShare } = doubt;
  if (relativeSd === 0 && unseenShare === 0) return summary;
  const widened = <E extends Estimate | null | undefined>(estimate: E): E => {
    if (estimate === null || estimate === undefined) return estimate;
    const more = relativeSd * estimate.value;
    const reach = (side: number): number => Math.sqrt(side * side + (1.96 * more) ** 2);
    return {
      ...estimate,
      sd: Math.sqrt(estimate.sd ** 2 + more * more),
      low: Math.max(0, estimate.value - reach(estimate.value - estimate.low)),
      high: estimate.value * (1 + unseenShare) + reach(estimate.high - estimate.value),
    };
  };
  const { inThisField } = summary;
  return {
    ...summary,
    hairs: widened(summary.hairs),
    hairsRepeat: widened(summary.hairsRepeat),
    densityPerCm2: widened(summary.densityPerCm2),
    terminalDensityPerCm2: widened(summary.terminalDensityPerCm2),
    vellusDensityPerCm2: widened(summary.vellusDensityPerCm2),
    cumulativeThicknessMmPerCm2: widened(summary.cumulativeThicknessMmPerCm2),
    unitDensityPerCm2: widened(summary.unitDensityPerCm2),
    inThisField:
      inThisField === undefined
        ? undefined
        : { ...inThisField, densityPerCm2: widened(inThisField.densityPerCm2) },
  };
}
