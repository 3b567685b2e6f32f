/** The options that say the scale → how each picture gets its calibration. */
import { readFileSync } from "node:fs";
import {
  type Calibration,
  calibrateFromDevice,
  checkScale,
  type DeviceProfile,
  deviceProfileSchema,
  deviceProfiles,
} from "@anagen/trichometry";

export interface ScaleOptions {
  /** µm per pixel, as typed. */
  readonly umPerPixel?: string;
  /** One standard deviation, µm per pixel, as typed. */
  readonly umPerPixelSd?: string;
  /** Id of a known profile, or a file that holds one. */
  readonly device?: string;
}

export interface Problem {
  readonly code: string;
  readonly sentence: string;
}

/** The calibration of a picture of this size; a device's scale holds for its own picture size only. */
export type Scale = (picture: {
  readonly widthPx: number;
  readonly heightPx: number;
}) => { ok: true; calibration: Calibration | null } | { ok: false; problem: Problem };

/**
 * Relative standard deviation of a stated scale when none is given: a burned-in bar and a burned-in circle of one device
 * differ by 0.4 to 1.2 % (annotated frames, 2026), and a stated number is hardly better than either.
 */
export const assumedRelativeSd = 0.01;

/** Fails with a sentence when the options contradict each other or state an impossible scale. */
export function readScaleOptions(
  options: ScaleOptions,
): { ok: true; scale: Scale } | { ok: false; sentence: string } {
  const { umPerPixel, umPerPixelSd, device } = options;
  if (device !== undefined && umPerPixel !== undefined)
    return {
      ok: false,
      sentence: "Give either --um-per-pixel or --device, not both: each states the scale.",
    };
  if (umPerPixelSd !== undefined && umPerPixel === undefined)
    return { ok: false, sentence: "--um-per-pixel-sd says how sure --um-per-pixel is; give that too." };
  if (device !== undefined) return fromDevice(device);
  if (umPerPixel === undefined) return { ok: true, scale: () => ({ ok: true, calibration: null }) };
  return stated(umPerPixel, umPerPixelSd);
}

function stated(
  umPerPixel: string,
  sd: string | undefined,
): { ok: true; scale: Scale } | { ok: false; sentence: string } {
  const value = number(umPerPixel);
  if (Number.isNaN(value))
    return { ok: false, sentence: `--um-per-pixel needs a number such as 5.54, got “${umPerPixel}”.` };
  const relativeSd = sd === undefined ? assumedRelativeSd : number(sd) / value;
  if (sd !== undefined && !(number(sd) >= 0))
    return { ok: false, sentence: `--um-per-pixel-sd needs a number of 0 or more, got “${sd}”.` };
  const problem = checkScale({ umPerPixel: value, relativeSd });
  if (problem !== null) return { ok: false, sentence: problem.sentence };
  const note = sd === undefined ? `${100 * assumedRelativeSd} % assumed` : undefined;
  const calibration: Calibration = {
    umPerPixel: value,
    relativeSd,
    source: { kind: "stated", ...(note === undefined ? {} : { note }) },
  };
  return { ok: true, scale: () => ({ ok: true, calibration }) };
}

/** A plain decimal number; anything else ("5,54", "", "5 µm") is none. */
function number(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN;
}

function fromDevice(device: string): { ok: true; scale: Scale } | { ok: false; sentence: string } {
  const profile = deviceProfiles.find(({ id }) => id === device) ?? profileFromFile(device);
  if (typeof profile === "string") return { ok: false, sentence: profile };
  const problem = checkScale(profile);
  if (problem !== null) return { ok: false, sentence: `The profile “${profile.id}”: ${problem.sentence}` };
  return { ok: true, scale: (picture) => calibrateFromDevice(profile, picture) };
}

/** The profile, or a sentence that says why there is none. */
function profileFromFile(path: string): DeviceProfile | string {
  if (!path.endsWith(".json")) {
    const known = deviceProfiles.map(({ id }) => id).join(", ");
    return `There is no device profile “${path}”. Known are: ${known}. A profile of your own is a .json file (anagen help devices).`;
  }
  try {
    const parsed = deviceProfileSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    if (parsed.success) return parsed.data;
    const fault = parsed.error.issues[0];
    return `The device profile ${path} is wrong at “${fault?.path.join(".")}”: ${fault?.message}.`;
  } catch (error) {
    return `The device profile ${path} cannot be read: ${error instanceof Error ? error.message : error}.`;
  }
}
