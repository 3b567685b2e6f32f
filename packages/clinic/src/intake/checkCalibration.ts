/** Whether the scale that comes with a picture can be true, and the scale that a device gives where none is stated. */
import type { Calibration } from "@anagen/trichometry";
import { calibrateFromDevice, checkScale, deviceProfiles } from "@anagen/trichometry";

export interface CalibrationFault {
  /** Field of the picture's facts. */
  readonly field: "calibration" | "deviceId";
  readonly sentence: string;
}

export type CheckedCalibration =
  | { readonly ok: true; readonly calibration: Calibration | null }
  | { readonly ok: false; readonly fault: CalibrationFault };

export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A scale typed in and its two clicks must agree this well: rounding of the page, not of the clicks. */
const agreement = 0.005;

/**
 * The calibration to store. Stated or marked: itself, when it is possible. None stated but a device named: the
 * device's, when the picture has the size of the device's pictures. Neither: none, and nothing will be told in µm.
 */
export function checkCalibration(
  { calibration, deviceId }: { calibration: Calibration | null; deviceId: string | null },
  size: PictureSize,
): CheckedCalibration {
  const profile = deviceId === null ? null : deviceProfiles.find((p) => p.id === deviceId);
  if (profile === undefined) return fault("deviceId", `There is no device profile “${deviceId}”.`);
  if (calibration === null) {
    if (profile === null) return { ok: true, calibration: null };
    const fromDevice = calibrateFromDevice(profile, size);
    return fromDevice.ok
      ? { ok: true, calibration: fromDevice.calibration }
      : fault("deviceId", fromDevice.problem.sentence);
  }
  const problem = checkScale(calibration);
  if (problem !== null) return fault("calibration", problem.sentence);
  const markFault = checkMark(calibration, size);
  return markFault === null ? { ok: true, calibration } : fault("calibration", markFault);
}

/** Two clicks must lie in the picture and give the scale that stands beside them. */
function checkMark({ source, umPerPixel }: Calibration, { widthPx, heightPx }: PictureSize): string | null {
  if (source.kind !== "marked") return null;
  const points = [source.from, source.to];
  if (points.some(([x, y]) => x < 0 || y < 0 || x > widthPx || y > heightPx))
    return `The marks lie outside the picture of ${widthPx} × ${heightPx} pixels.`;
  const distance = Math.hypot(source.to[0] - source.from[0], source.to[1] - source.from[1]);
  if (distance < 10) return `The two marks are ${distance.toFixed(1)} pixels apart; at least 10 are needed.`;
  const marked = source.lengthUm / distance;
  return Math.abs(marked / umPerPixel - 1) > agreement
    ? `The marks give ${marked.toPrecision(4)} µm per pixel, not ${umPerPixel}.`
    : null;
}

function fault(field: CalibrationFault["field"], sentence: string): CheckedCalibration {
  return { ok: false, fault: { field, sentence } };
}
