/** A scale from the two ends of something of known length, marked by a person. */
import type { Calibration } from "../measurement/schema.ts";

export type MarkShape = "scale-bar" | "ruler" | "circle";

/** One end as it was clicked, px of the picture. */
export interface MarkedEnd {
  readonly x: number;
  readonly y: number;
  /** Standard deviation of where the end is, px of the picture. */
  readonly sdPx: number;
}

/**
 * How surely a click hits an end, px of the picture: 1.5 px of the screen, and never better than 0.7 px of the picture,
 * since an edge is blurred (design choice, to be measured with repeated clicks).
 */
export function clickSd(screenPxPerPicturePx: number): number {
  return Math.max(0.7, 1.5 / screenPxPerPicturePx);
}

/** Null where the two ends are the same or the length is not above 0. The doubt of both clicks is carried along. */
export function markedScale(
  shape: MarkShape,
  from: MarkedEnd,
  to: MarkedEnd,
  lengthUm: number,
): Calibration | null {
  const lengthPx = Math.hypot(to.x - from.x, to.y - from.y);
  if (!(lengthPx > 0) || !(lengthUm > 0) || !Number.isFinite(lengthUm)) return null;
  return {
    umPerPixel: lengthUm / lengthPx,
    relativeSd: Math.hypot(from.sdPx, to.sdPx) / lengthPx,
    source: { kind: "marked", shape, from: [from.x, from.y], to: [to.x, to.y], lengthUm },
  };
}
