/** What speaks against the scale once a picture has been counted. */
import type { Calibration, Hair, QualityFinding } from "../measurement/schema.ts";

/** Data with id, version, source and date: these bounds may be disputed. */
export const scaleAlarmRules = {
  id: "wrong-scale-alarms",
  version: "1",
  date: "2026-11-23",
  /** Middle diameter of the counted hairs, µm; and how many hairs must be there to say so. */
  thickestMiddleUm: 130,
  thinnestTenthUm: 25,
  fewestHairs: 10,
  /** Hairs per cm². */
  densestPerCm2: 500,
  source:
    "design choice: single hairs of 100 annotated frames measure 58 to 103 µm (10th and 90th percentile), adult scalp holds up to some 350 hairs/cm² (from memory)",
} as const;

const rules = scaleAlarmRules;

/** Diameters and density that no scalp has: the scale is wrong, or this is no scalp. Warnings; none without a scale. */
export function scaleAlarms(
  calibration: Calibration | null,
  hairs: readonly Hair[],
  densityPerCm2: number | null,
): QualityFinding[] {
  if (calibration === null) return [];
  const scale = `At ${calibration.umPerPixel.toPrecision(3)} µm per pixel`;
  const findings: QualityFinding[] = [];
  const diameters = hairs
    .flatMap(({ counted, diameterUm }) => (counted && diameterUm !== null ? [diameterUm] : []))
    .sort((a, b) => a - b);
  if (diameters.length >= rules.fewestHairs) {
    const middle = diameters[diameters.length >> 1];
    const thickTenth = diameters[Math.floor(0.9 * diameters.length)];
    if (middle > rules.thickestMiddleUm)
      findings.push(
        alarm(
          `${scale} half of the hairs would be thicker than ${middle.toFixed(0)} µm; on a scalp the middle lies below ${rules.thickestMiddleUm} µm. Check the scale.`,
          middle,
          rules.thickestMiddleUm,
        ),
      );
    if (thickTenth < rules.thinnestTenthUm)
      findings.push(
        alarm(
          `${scale} nine of ten hairs would be thinner than ${thickTenth.toFixed(0)} µm; on a scalp the thickest tenth lies above ${rules.thinnestTenthUm} µm. Check the scale.`,
          thickTenth,
          rules.thinnestTenthUm,
        ),
      );
  }
  if (densityPerCm2 !== null && densityPerCm2 > rules.densestPerCm2)
    findings.push(
      alarm(
        `${scale} there would be ${densityPerCm2.toFixed(0)} hairs/cm²; scalp holds less than ${rules.densestPerCm2}. Check the scale.`,
        densityPerCm2,
        rules.densestPerCm2,
      ),
    );
  return findings;
}

const alarm = (sentence: string, value: number, limit: number): QualityFinding => ({
  code: "implausible-scale",
  severity: "warn",
  sentence,
  value: Math.round(value * 10) / 10,
  limit,
});
