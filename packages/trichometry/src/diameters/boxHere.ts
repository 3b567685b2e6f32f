/** The box that a shaft makes in one cross-section: where its edges are, and how much of it is there near its ends. */
import type { Crossing } from "./crossings.ts";
import { normalDensityTable, normalTable } from "./normalTable.ts";
import type { ShaftState } from "./shaftState.ts";
import type { Box } from "./stationModel.ts";

export interface BoxPlace extends Pick<Crossing, "at" | "along" | "cosine" | "distance" | "length"> {
  /** See `Box`. */
  readonly slot: number;
  /** Blur here, px. */
  readonly sigma: number;
}

/**
 * A root comes out of the skin over about its own width, 16 px at most, which looks like a blur of this share of it (rendered
 * pictures); a tip is cut off.
 */
const rootFade = 0.27;
const widestFade = 16;

export function boxHere(state: ShaftState, place: BoxPlace): Box {
  const { along, cosine, distance, length, slot, sigma } = place;
  const middle = place.at + (state.shift + state.turn * along + state.bow * (1 - along * along)) / cosine;
  const half = state.width / (2 * Math.abs(cosine));
  const fade = rootFade * Math.min(widestFade, state.width);
  const rootBlur = Math.sqrt(sigma * sigma + fade * fade);
  const zRoot = (distance + state.rootEnd) / rootBlur;
  const zTip = (length + state.tipEnd - distance) / sigma;
  const atRoot = normalTable(zRoot);
  const atTip = normalTable(zTip);
  return {
    low: middle - half,
    high: middle + half,
    depth: state.depth * atRoot * atTip,
    presence: atRoot * atTip,
    byRoot: (state.depth * atTip * normalDensityTable(zRoot)) / rootBlur,
    byTip: (state.depth * atRoot * normalDensityTable(zTip)) / sigma,
    slot,
    along,
    cosine,
  };
}
