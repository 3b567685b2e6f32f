/** The candidates of a picture with their numbers, for those who teach the engine what a hair looks like. */
import { prepareEvidence, viewOf } from "../evidence/prepareEvidence.ts";
import type { Calibration } from "../measurement/schema.ts";
import type { Raster } from "../picture/raster.ts";
import { ribbonPath } from "../shafts/ribbon.ts";
import { lightContrast } from "../shafts/usualContrast.ts";
import { candidateFeatures, featureNames } from "./candidateFeatures.ts";
import { findCandidates } from "./findCandidates.ts";

export const candidateFeatureNames: readonly string[] = featureNames;

/** Contrast at which light hair is sought in pictures that do not show enough of it for the engine to look at all. */
const lightAnyway = 0.3;

export interface MeasuredCandidate {
  readonly kind: "clear" | "thin";
  /** Centre-line, picture pixels; either end may be the root. */
  readonly path: readonly (readonly [number, number])[];
  /** In the order of `candidateFeatureNames`. */
  readonly features: Float64Array;
}

/** Candidates that are darker, or lighter, than the skin. */
export function measureCandidates(
  raster: Raster,
  calibration: Calibration | null,
  polarity: "dark" | "light",
): MeasuredCandidate[] {
  const view = viewOf(raster);
  const { factor, darkness, lightness, blueness } = prepareEvidence(view, calibration);
  const contrast = polarity === "dark" ? darkness : lightness;
  const level = polarity === "dark" ? undefined : (lightContrast(lightness) ?? lightAnyway);
  const candidates = findCandidates(contrast, level);
  const features = candidateFeatures({ contrast, blueness }, candidates);
  const { x, y } = view.shown;
  return candidates.list.map(({ ribbon, kind }, i) => ({
    kind,
    path: ribbonPath(ribbon).map((p) => [x + (p[0] + 0.5) * factor - 0.5, y + (p[1] + 0.5) * factor - 0.5]),
    features: features[i],
  }));
}
