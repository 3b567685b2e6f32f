/** Kinds of rendered pictures beyond dark shaved hair: colours of hair and skin, long and curly hair, and what lies on the skin. */
import type { RenderOptions } from "@anagen/trichometry";

/** A kind of picture: the options that are laid over those of a typical frame. */
export interface RenderedSet {
  readonly name: string;
  readonly options: Partial<RenderOptions>;
}

const black = { eumelanin: 1, pheomelanin: 0.1 };
const brown = { eumelanin: 0.45, pheomelanin: 0.15 };
const red = { eumelanin: 0.12, pheomelanin: 1 };
const blond = { eumelanin: 0.1, pheomelanin: 0.15 };
const lightSkin = { skinTone: 0.15 };
const mediumSkin = { skinTone: 0.5 };
const darkSkin = { skinTone: 0.85 };

export const colourSets: readonly RenderedSet[] = [
  { name: "black hair, light skin", options: { pigment: black, ...lightSkin } },
  { name: "black hair, medium skin", options: { pigment: black, ...mediumSkin } },
  { name: "black hair, dark skin", options: { pigment: black, ...darkSkin } },
  { name: "brown hair, light skin", options: { pigment: brown, ...lightSkin } },
  { name: "red hair, light skin", options: { pigment: red, ...lightSkin } },
  { name: "blond hair, light skin", options: { pigment: blond, ...lightSkin } },
  { name: "half white hair, light skin", options: { whiteShare: 0.5, ...lightSkin } },
  { name: "half white hair, dark skin", options: { whiteShare: 0.5, ...darkSkin } },
  { name: "white hair, light skin", options: { whiteShare: 1, ...lightSkin } },
  { name: "white hair, medium skin", options: { whiteShare: 1, ...mediumSkin } },
  { name: "white hair, dark skin", options: { whiteShare: 1, ...darkSkin } },
];

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
];

export const renderedSets: readonly RenderedSet[] = [...colourSets, ...shapeSets, ...coverSets];
