/** How many picture pixels make one working pixel. */
import type { Calibration } from "../measurement/schema.ts";
import type { Raster } from "./raster.ts";

/** Size of a working pixel, µm: a terminal shaft of 60–100 µm is then 5–9 working pixels wide. */
export const workingPixelUm = 11;

/** Width that shafts should have at the working scale when the scale of the picture is not known, working pixels. */
const wantedShaftWidth = 7;

/**
 * Picture pixels per working pixel. With a calibration it follows from the scale; a factor within 10 % of a whole number
 * is made whole, which keeps the averaging free of fractions. Without one, it is the power of two that brings
 * the widest shafts (`shaftWidthPx`, picture pixels) nearest to 7 working pixels.
 */
export function workingFactor(
  raster: Raster,
  calibration: Calibration | null,
  shaftWidthPx: number | null,
): number {
  const most = Math.max(1, Math.min(raster.width, raster.height) / 64);
  if (calibration !== null) {
    const exact = workingPixelUm / calibration.umPerPixel;
    const whole = Math.max(1, Math.round(exact));
    const factor = Math.abs(exact / whole - 1) <= 0.1 ? whole : exact;
    return Math.min(most, Math.max(0.5, factor));
  }
  if (shaftWidthPx === null) return Math.min(most, 2);
  let factor = 0.5;
  while (factor < 16 && shaftWidthPx / factor > wantedShaftWidth * Math.SQRT2) factor *= 2;
  return Math.min(most, factor);
}
