/** The calibration that a device profile gives to a picture of a known size. */
import type { Calibration } from "../measurement/schema.ts";
import { checkScale, type ScaleProblem } from "./checkScale.ts";
import type { DeviceProfile } from "./deviceProfiles.ts";

export interface DeviceMismatch {
  readonly code: "calibration.device-mismatch";
  readonly sentence: string;
}

/** Fails when the profile's own scale is impossible, or when the picture's size is not that of the device's pictures. */
export function calibrateFromDevice(
  profile: DeviceProfile,
  picture: { readonly widthPx: number; readonly heightPx: number },
): { ok: true; calibration: Calibration } | { ok: false; problem: ScaleProblem | DeviceMismatch } {
  const problem = checkScale(profile);
  if (problem !== null) return { ok: false, problem };
  const longSide = Math.max(picture.widthPx, picture.heightPx);
  if (profile.longSidePx !== null && longSide !== profile.longSidePx)
    return {
      ok: false,
      problem: {
        code: "calibration.device-mismatch",
        sentence: `The profile “${profile.id}” is for pictures with a longer side of ${profile.longSidePx} pixels; this one has ${longSide}. It was probably resized or cropped, so its scale is not known.`,
      },
    };
  return {
    ok: true,
    calibration: {
      umPerPixel: profile.umPerPixel,
      relativeSd: profile.relativeSd,
      source: { kind: "device-profile", deviceId: profile.id, version: profile.version },
    },
  };
}
