/** Looks for scale marks in a picture: bars and circles that a viewer drew, rulers and stage micrometers in the field. */
import { estimateShaftWidth } from "../picture/estimateShaftWidth.ts";
import type { Raster } from "../picture/raster.ts";
import { findBars } from "./findBars.ts";
import { findCircle } from "./findCircle.ts";
import { findTicks } from "./findTicks.ts";
import type { ScaleProposal } from "./scaleProposal.ts";
import { type TypicalLength, typicalLengths } from "./typicalLengths.ts";

export interface CalibrationProposal extends ScaleProposal {
  /** Lengths that such marks usually have and that could be true here; which one it is, a person says. */
  readonly lengths: readonly TypicalLength[];
}

/**
 * Marks in the order of trust: ruler, bar, circle. Proposals only: what a mark's length is stands in print that is not
 * read here, so a person confirms each. Bars are found when they lie level or upright, rulers whichever way they lie.
 */
export function proposeCalibration(raster: Raster): CalibrationProposal[] {
  const ruler = findTicks(raster);
  const circle = findCircle(raster);
  const found = [...(ruler ? [ruler] : []), ...findBars(raster), ...(circle ? [circle] : [])];
  if (found.length === 0) return [];
  const picture = { widthPx: raster.width, usualShaftPx: estimateShaftWidth(raster) };
  return found.map((proposal) => ({ ...proposal, lengths: typicalLengths(proposal, picture) }));
}
