/** Where a picture's scale comes from, as chosen in the form. */
import type { DeviceProfileView } from "@anagen/clinic/contract";
import type { Calibration } from "@anagen/trichometry";
import { texts } from "./texts.ts";

export interface ScaleChoice {
  readonly kind: "device" | "stated" | "later";
  readonly deviceId: string | null;
  /** As typed. */
  readonly umPerPixel: number | string;
  /** One standard deviation in percent, as typed. */
  readonly doubtPercent: number | string;
}

export type ScaleAnswer =
  | { readonly ok: true; readonly deviceId: string | null; readonly calibration: Calibration | null }
  | { readonly ok: false; readonly field: "umPerPixel" | "doubtPercent"; readonly sentence: string };

/** The calibration of a choice, or what is wrong with it. The device is kept even where the scale is stated. */
export function scaleOf(choice: ScaleChoice, devices: readonly DeviceProfileView[]): ScaleAnswer {
  const device = devices.find(({ id }) => id === choice.deviceId) ?? null;
  const deviceId = device?.id ?? null;
  if (choice.kind === "later") return { ok: true, deviceId, calibration: null };
  if (choice.kind === "device") {
    if (device === null) return { ok: true, deviceId: null, calibration: null };
    return {
      ok: true,
      deviceId,
      calibration: {
        umPerPixel: device.umPerPixel,
        relativeSd: device.relativeSd,
        source: { kind: "device-profile", deviceId: device.id, version: device.version },
      },
    };
  }
  const umPerPixel = numberOf(choice.umPerPixel);
  if (!(umPerPixel >= 0.25 && umPerPixel <= 100))
    return { ok: false, field: "umPerPixel", sentence: texts.umFault };
  const doubt = numberOf(choice.doubtPercent);
  if (!(doubt >= 0 && doubt <= 50)) return { ok: false, field: "doubtPercent", sentence: texts.doubtFault };
  return {
    ok: true,
    deviceId,
    calibration: { umPerPixel, relativeSd: doubt / 100, source: { kind: "stated" } },
  };
}

function numberOf(typed: number | string): number {
  return typeof typed === "number"
    ? typed
    : typed.trim() === ""
      ? Number.NaN
      : Number(typed.replace(",", "."));
}
