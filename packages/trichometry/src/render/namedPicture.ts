/** Pictures by name: hair colour, skin, how the hair is worn and what lies on it, over the options of a typical frame. */
import type { ScalpOptions } from "./createScalp.ts";
import type { RenderOptions } from "./renderScalp.ts";
import { typicalFrame } from "./typicalFrame.ts";

type Part = Partial<Omit<RenderOptions, "seed">>;

const dark = (eumelanin: number, pheomelanin: number): Pick<ScalpOptions, "pigment"> => ({
  pigment: { eumelanin, pheomelanin },
});

/** Melanin of each colour (design choice: set by eye beside published photographs of hair colours). */
export const namedHair = {
  black: dark(1, 0.1),
  brown: dark(0.45, 0.2),
  red: dark(0.12, 1),
  blond: dark(0.1, 0.15),
  /** Black hair, half of which has lost its pigment. */
  grey: { ...dark(1, 0.1), whiteShare: 0.5 },
  white: { ...dark(1, 0.1), whiteShare: 1 },
} as const satisfies Record<string, Part>;

export const namedSkin = {
  light: { skinTone: 0.12 },
  medium: { skinTone: 0.45 },
  dark: { skinTone: 0.85 },
} as const satisfies Record<string, Part>;

/** Long hair fills a picture: fewer units, so that shafts cross but do not cover the skin. */
export const namedStyle = {
  stubble: {},
  long: { lengthMm: 2.6, unitsPerCm2: 35, curvaturePerMm: 0.15, depthBlur: 0.08, directionJitterDeg: 10 },
  curly: { lengthMm: 2.2, unitsPerCm2: 30, curvaturePerMm: 0.8, depthBlur: 0.08, directionJitterDeg: 15 },
} as const satisfies Record<string, Part>;

export const namedSurface = {
  plain: {},
  oily: { glare: 0.95 },
  bubbles: { oilBubbles: 12 },
  flakes: { dandruff: 120 },
  "loose hairs": { looseHairs: 15 },
  "round field": { roundField: 0.8 },
} as const satisfies Record<string, Part>;

export interface NamedPicture {
  readonly hair?: keyof typeof namedHair;
  readonly skin?: keyof typeof namedSkin;
  readonly style?: keyof typeof namedStyle;
  readonly surface?: keyof typeof namedSurface;
}

/** Options of a picture; what is not named is as in `typicalFrame(seed)`. The same names and seed give the same options. */
export function namedPicture(seed: number, named: NamedPicture): RenderOptions {
  return {
    ...typicalFrame(seed),
    ...(named.hair === undefined ? {} : namedHair[named.hair]),
    ...(named.skin === undefined ? {} : namedSkin[named.skin]),
    ...(named.style === undefined ? {} : namedStyle[named.style]),
    ...(named.surface === undefined ? {} : namedSurface[named.surface]),
    seed,
  };
}
