/** What is fitted of a shaft, and what is known of it before. */
import type { Crossing } from "./crossings.ts";
import type { CrossSections } from "./crossSections.ts";

/** What the fit finds of one shaft, px and levels of light. */
export interface ShaftState {
  /** Offset of the axis from the path: shift + turn · along + bow · (1 − along²). */
  readonly shift: number;
  readonly turn: number;
  readonly bow: number;
  readonly width: number;
  /** Skin minus shaft; negative for a shaft that is lighter than the skin. */
  readonly depth: number;
  /** How far the shaft reaches beyond the ends of its path, px; negative when it ends before. */
  readonly rootEnd: number;
  readonly tipEnd: number;
  /** Natural logarithm of the blur, px. */
  readonly logSigma: number;
}

export interface Member {
  /** Number of the shaft. */
  readonly shaft: number;
  readonly sections: CrossSections;
  /** By station. */
  readonly crossings: readonly (readonly Crossing[])[];
  /**
   * What the spread of the residuals counts for, 1 or more: where shafts hide each other, what the model lacks (which lies on top,
   * uneven shafts) is the same from sample to sample, and the priors are to have their say.
   */
  readonly noise: number;
  /** First guess, and the middle of the priors of width, depth and blur. */
  readonly start: ShaftState;
  /** Standard deviations of those priors: the width, px; the depth, levels; the logarithm of the blur. */
  readonly priorSd: { readonly width: number; readonly depth: number; readonly logSigma: number };
  /**
   * Depth of a shaft that lets no light through, and the width that lets 1/e through, px: the prior of the depth then goes
   * with the width. Null: `start.depth` is its middle.
   */
  readonly opacity: { readonly full: number; readonly widthPx: number } | null;
}
