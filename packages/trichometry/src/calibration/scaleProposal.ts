/** Something in a picture whose length a person may know: proposed by the program, confirmed and given its length by them. */
import type { Calibration } from "../measurement/schema.ts";
import type { MarkShape } from "./markedScale.ts";

export interface ScaleProposal {
  readonly shape: MarkShape;
  /** Ends of it, px of the picture; of a circle two points of the rim with the middle between them. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly lengthPx: number;
  /** Standard deviation of the length from the fit / the length. */
  readonly relativeSd: number;
  /** Of a ruler: how many divisions lie between the ends; 1 otherwise. */
  readonly divisions: number;
  /** What was seen, in a sentence. */
  readonly sentence: string;
}

/** How true a mark itself is, beside how well it was found. Data with id, version, source and date. */
export const markTruthRules = {
  id: "truth-of-scale-marks",
  version: "1",
  date: "2026-11-23",
  /** One standard deviation of a mark's true length / its stated length. */
  relativeSd: { "scale-bar": 0.006, circle: 0.006, ruler: 0.002 } satisfies Record<MarkShape, number>,
  source:
    "bar and circle that one device drew into its pictures differ by 0.4 to 1.2 % (annotated frames, 2026); rulers: design choice",
} as const;

/**
 * The calibration of a proposal whose length a person gave; for a ruler the length of one division, for a circle its
 * diameter. Null where that is not above 0. Its doubt joins that of the fit and that of the mark itself.
 */
export function calibrationOfProposal(proposal: ScaleProposal, unitLengthUm: number): Calibration | null {
  if (!(unitLengthUm > 0) || !Number.isFinite(unitLengthUm)) return null;
  const { shape, from, to, lengthPx, divisions } = proposal;
  const lengthUm = unitLengthUm * divisions;
  const own = markTruthRules.relativeSd[shape];
  return {
    umPerPixel: lengthUm / lengthPx,
    relativeSd: Math.sqrt(proposal.relativeSd ** 2 + own ** 2),
    source: { kind: "marked", shape, from: [from[0], from[1]], to: [to[0], to[1]], lengthUm },
  };
}
