/** A scale bar that a viewer drew must have a round length at the scale that a person or a device profile states. */
import type { Calibration, QualityFinding } from "../measurement/schema.ts";

/** Data with id, version, source and date: these bounds may be disputed. */
export const barContradictionRules = {
  id: "scale-against-drawn-bar",
  version: "1",
  date: "2026-11-23",
  /** Lengths that scale bars are drawn at, µm. */
  barLengthsUm: [100, 200, 500, 1000, 2000, 5000],
  /** How far one may be off, as a share, beside twice the scale's own doubt. */
  tolerance: 0.03,
  source:
    "design choice: bars are drawn at round lengths; one device's bar and circle differ by 0.4 to 1.2 %",
} as const;

const rules = barContradictionRules;

/** A drawn bar that would have no round length at this scale contradicts it; the longest is taken. */
export function barContradiction(
  calibration: Calibration | null,
  bars: readonly { readonly lengthPx: number }[],
): QualityFinding[] {
  const bar = bars[0];
  if (calibration === null || bar === undefined) return [];
  const um = bar.lengthPx * calibration.umPerPixel;
  const slack = rules.tolerance + 2 * calibration.relativeSd;
  if (rules.barLengthsUm.some((length) => Math.abs(um / length - 1) <= slack)) return [];
  const away = (length: number) => Math.max(um / length, length / um);
  const nearest = [...rules.barLengthsUm].sort((a, b) => away(a) - away(b))[0];
  const sentence = `At ${calibration.umPerPixel.toPrecision(3)} µm per pixel the scale bar drawn in the picture would be ${(um / 1000).toFixed(2)} mm long; bars have round lengths, the nearest is ${nearest / 1000} mm. Another device, or a resized picture? Mark the scale on the bar.`;
  return [{ code: "scale-contradicted", severity: "warn", sentence, value: Math.round(um), limit: nearest }];
}
