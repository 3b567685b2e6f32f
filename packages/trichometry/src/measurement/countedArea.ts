/** The area of a result: counting frame, what is masked in it, and what remains. */
import { type MaskedPolygon, unmaskedArea } from "../counting/maskedArea.ts";
import type { Area } from "../picture/shownArea.ts";
import { roundTo } from "./roundTo.ts";
import type { Calibration, Measurement } from "./schema.ts";

export function countedArea({
  frame,
  masked,
  calibration,
}: {
  frame: Area;
  masked: readonly MaskedPolygon[];
  calibration: Calibration | null;
}): NonNullable<Measurement["area"]> {
  const usablePx2 = roundTo(unmaskedArea(frame, masked), 1);
  const scale = calibration?.umPerPixel ?? null;
  return {
    frame,
    masked: masked.map((m) => ({ reason: m.reason, polygon: m.polygon.map((p) => [p[0], p[1]]) })),
    usablePx2,
    usableMm2: scale === null ? null : roundTo((usablePx2 * scale * scale) / 1e6, 6),
  };
}
