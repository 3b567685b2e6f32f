/** Four answers kept apart: measured, visible to an expert, a blinded rater's, the patient's own. */
import { visibleRise } from "@anagen/care";
import type { CourseFile } from "../course/courseFile.ts";
import type { Numbers } from "./assess.ts";
import type { Verdict } from "./verdict.ts";

export function flagsOf(course: CourseFile, numbers: Numbers | null): Verdict["flags"] {
  const { rater, patient } = course.ratings;
  const said = {
    blindedRater: rater?.blinded ? rater.score >= 1 : null,
    patient: patient ? patient.improved : null,
  };
  if (numbers === null) return { measured: null, visible: null, ...said };
  const { change, baselineDensity } = numbers;
  const beyond = Math.abs(change.value) > 1.96 * change.sd;
  return {
    measured: !beyond ? "no-change-beyond-error" : change.value > 0 ? "gain" : "loss",
    visible:
      change.value >= visibleRise.hairsPerCm2 ||
      (baselineDensity > 0 && (100 * change.value) / baselineDensity >= visibleRise.percent),
    ...said,
  };
}

/** Density from which experts reliably see a difference on photographs: the lower of both published thresholds. */
export function visibleFrom(baselineDensity: number): number {
  return baselineDensity + Math.min(visibleRise.hairsPerCm2, (visibleRise.percent / 100) * baselineDensity);
}
