/** What a site would have done without treatment: the expected change with the doubt of the trend and of the cycle. */

import type { CourseFile, CourseSite } from "../course/courseFile.ts";
import { reference, rowAt, type ScalpId } from "../reference/reference.ts";
import { reviewRules } from "../rules/reviewRules.ts";

export interface UntreatedChange {
  /** hairs/cm²; the trend's doubt is shared by all sites of a head, the cycle's chance is not. */
  readonly density: { readonly mean: number; readonly trendSd: number; readonly cycleSd: number };
  /** µm */
  readonly meanDiameterUm: { readonly mean: number; readonly trendSd: number; readonly cycleSd: number };
}

/** Doubt of the model itself: it misses some published rates (docs/validation/haircycle.md) by up to a half. */
const MODEL_DOUBT = 0.5;

/**
 * Read from tables of the hair-cycle engine for people of this sex, region and density. The cycle's chance falls with
 * the number of hairs in the field: a small field changes by itself more than a large one.
 */
export function untreatedChange(options: {
  readonly patient: CourseFile["patient"];
  readonly region: CourseSite["region"];
  /** hairs/cm² at baseline */
  readonly baselineDensity: number;
  readonly areaCm2: number;
  /** Months since baseline, 0 or more. */
  readonly months: number;
}): UntreatedChange {
  const { baselineDensity, areaCm2 } = options;
  const rows = reference.untreated[scalpOf(options.patient, options.region)];
  const row = rowAt(rows, baselineDensity, options.months);
  const hairs = Math.max(5, baselineDensity * areaCm2);
  const least = reviewRules.leastTrendDoubt.value * Math.min(1, options.months / 6);
  const spread = (mean: number, sd: number) => Math.hypot(sd, MODEL_DOUBT * mean);
  return {
    density: {
      mean: row.mean * baselineDensity,
      trendSd: Math.max(spread(row.mean, row.trendSd), least) * baselineDensity,
      cycleSd: Math.sqrt(row.cyclePerHair / hairs) * baselineDensity,
    },
    meanDiameterUm: {
      mean: row.umMean,
      trendSd: spread(row.umMean, row.umTrendSd),
      cycleSd: Math.sqrt(row.umCyclePerHair / hairs),
    },
  };
}

function scalpOf(patient: CourseFile["patient"], region: CourseSite["region"]): ScalpId {
  if (!patient.patternHairLoss) return "no-pattern-loss";
  if (region === "occipital") return "occipital";
  if (patient.sex === "female") return "female-top";
  return region === "vertex" || region === "mid-scalp" ? "male-vertex" : "male-top";
}
