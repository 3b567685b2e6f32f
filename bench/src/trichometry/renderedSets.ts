/** Kinds of rendered pictures beyond dark shaved hair: long and curly hair, and what lies on the skin. */
import type { RenderOptions } from "@anagen/trichometry";

/** A kind of picture: the options that are laid over those of a typical frame. */
export interface RenderedSet {
  readonly name: string;
  readonly options: Partial<RenderOptions>;
}

export const shapeSets: readonly RenderedSet[] = [
  { name: "long hair (3 mm)", options: { unitsPerCm2: 25, lengthMm: 3, curvaturePerMm: 0.15 } },
  { name: "long curved hair (2.5 mm)", options: { unitsPerCm2: 25, lengthMm: 2.5, curvaturePerMm: 0.6 } },
  { name: "curly hair (2 mm)", options: { unitsPerCm2: 25, lengthMm: 2, curvaturePerMm: 1.5 } },
];

export const coverSets: readonly RenderedSet[] = [
  { name: "oil bubbles", options: { oilBubbles: 6 } },
  { name: "oily skin", options: { glare: 1 } },
  { name: "dandruff", options: { dandruff: 80 } },
  { name: "loose cut hairs (12)", options: { looseHairs: 12 } },
  { name: "round field of view", options: { roundField: 0.8 } },
  { name: "round field, cut by the border", options: { roundField: 1.05 } },
];
