/** When a hair's fate is called, with unit and why. Data, since people may dispute it. */
export const fateRules = {
  id: "fate-of-a-hair",
  version: "2",
  date: "2026-11-23",
  source: "chosen on drawn pairs of development seeds (docs/decisions/0065)",
  /** Least probability of a fate that is called; below it the hair is ambiguous. */
  leastCertain: 0.7,
  /** Hairs less probable than this are none of their own (a loose hair, a part of another) and are left out. */
  leastHair: 0.15,
  /** Probability that a hair found in both pictures at one place is one. */
  foundTwice: 0.995,
  /** Where nobody could look again: probability that the other picture shows the hair although it was not found. */
  notLooked: 0.2,
  /**
   * Thinned or thickened: the difference of the diameters beyond this many of its standard deviations (of unchanged drawn
   * hairs 2 % lie beyond 2.9) and by more than this share of the thicker one.
   */
  mostDeviations: 3,
  leastThinning: 0.1,
} as const;
