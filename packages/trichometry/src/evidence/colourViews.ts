/**
 * Combinations of the colour channels in which hair shows that differs from its skin in hue more than in lightness. Data
 * with id, version, source and date: weights and limits may be disputed.
 */
export interface ColourView {
  readonly id: string;
  /** Exponents of red, green and blue in the brightness that is looked at. */
  readonly weights: readonly [number, number, number];
}

export const colourViewSet = {
  id: "anagen.colour-views",
  version: "1",
  date: "2026-11-23",
  source:
    "docs/decisions/0086: rendered hair on rendered skin, seeds 620000–620003; melanin absorbs blue more than red, pheomelanin most of all",
  views: [
    { id: "less-red", weights: [-0.5, 0.7, 0.6] },
    { id: "blue-over-red", weights: [-1, 0, 1] },
  ] as readonly ColourView[],
  /** Usual contrast of clearly dark pixels above which the hair is dark enough: no colour is looked at. */
  darkFrom: 0.52,
  /** The same on skin whose roughness is more than the lower one divided by `smoothRatio`. */
  darkOnRoughFrom: 0.58,
  smoothRatio: 8,
  /** A colour is preferred when it shows this many times as much as brightness does, dark or light. */
  betterBy: 1.1,
  /** Shaft-like areas that a colour must show. */
  fewestShafts: 4,
} as const;
