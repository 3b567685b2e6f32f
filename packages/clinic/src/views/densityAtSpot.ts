/** The density of a picture with the doubt of measuring this spot again, not of the scalp around it. */
import { sameSpotDensity } from "@anagen/care";
import type { Estimate } from "@anagen/quantity";
import type { MeasuredPicture } from "./measuredPictures.ts";

/** Hairs/cm²; null without a scale. */
export function densityAtSpot({ summary, measurement }: MeasuredPicture): Estimate | null {
  const { area, calibration } = measurement.result;
  if (summary.densityPerCm2 === null || area === null || calibration === null) return null;
  return sameSpotDensity({
    density: summary.densityPerCm2,
    hairs: summary.hairsRepeat ?? summary.hairs,
    frameWidthMm: (area.frame.width * calibration.umPerPixel) / 1000,
    frameHeightMm: (area.frame.height * calibration.umPerPixel) / 1000,
    scaleRelativeSd: calibration.relativeSd,
  });
}
