/** Which scales can be those of a picture of hair. Data with id, version, source and date: the bounds may be disputed. */
import type { Calibration } from "../measurement/schema.ts";

export const scaleRules = {
  id: "scale-of-a-scalp-picture",
  version: "1",
  date: "2026-11-23",
  /** Half the wavelength of green light: finer pixels hold nothing more. */
  finestUmPerPixel: 0.25,
  /** A terminal hair of 60 to 100 µm is one pixel wide: thinner ones cannot be seen at all. */
  coarsestUmPerPixel: 100,
  /** Beyond this a density would be off by its own size (it carries twice the relative error). */
  largestRelativeSd: 0.5,
  source: "design choice: optical limit of visible light, and the width of a terminal hair",
} as const;

export interface ScaleProblem {
  readonly code: "calibration.not-positive" | "calibration.implausible" | "calibration.uncertainty";
  readonly sentence: string;
}

/** Null when the scale can be true. Whether it fits the hairs in the picture is asked by the quality gate. */
export function checkScale({
  umPerPixel,
  relativeSd,
}: Pick<Calibration, "umPerPixel" | "relativeSd">): ScaleProblem | null {
  const { finestUmPerPixel: finest, coarsestUmPerPixel: coarsest, largestRelativeSd: largest } = scaleRules;
  if (!(umPerPixel > 0) || !Number.isFinite(umPerPixel))
    return {
      code: "calibration.not-positive",
      sentence: `A scale of ${umPerPixel} µm per pixel is impossible; it must be a number above 0.`,
    };
  if (umPerPixel < finest || umPerPixel > coarsest)
    return {
      code: "calibration.implausible",
      sentence: `A scale of ${umPerPixel} µm per pixel cannot be that of a picture of hair: a hair of 70 µm would be ${widthInWords(70 / umPerPixel)} wide. It must lie between ${finest} and ${coarsest} µm per pixel.`,
    };
  if (!(relativeSd >= 0 && relativeSd <= largest))
    return {
      code: "calibration.uncertainty",
      sentence: `An uncertainty of ${(100 * relativeSd).toFixed(0)} % of the scale is impossible; it must lie between 0 and ${100 * largest} %.`,
    };
  return null;
}

const widthInWords = (px: number) => (px < 1 ? `${px.toPrecision(1)} pixels` : `${Math.round(px)} pixels`);
