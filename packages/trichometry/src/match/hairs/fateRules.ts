/** When a hair's fate is called, with unit and why. Data, since people may dispute it. */
export const fateRules = {
  id: "fate-of-a-hair",
  version: "3",
  date: "2026-11-23",
  source:
    "chosen on drawn pairs of development seeds and repeats among development frames (docs/decisions/0065, 0093, 0099)",
  /** Least probability that a hair is called seen again where only one measurement lists it; below it the hair is ambiguous. */
  leastCertain: 0.85,
  /** The same for two hairs that both measurements list and that are called one. */
  leastCertainPair: 0.8,
  /** The same for a hair that is sure to stand in both pictures although in one of them nobody can say where. */
  leastCertainHidden: 0.87,
  /** The same for a hair that is lost or new. */
  leastCertainGone: 0.78,
  /** The same where nobody could look again: then only what the measurement says of the hair is known. */
  leastCertainNotLooked: 0.7,
  /**
   * Less probable than this to be a hair of its own (rather than a loose one or a part of another), as in measuring, and what only one
   * picture lists is not listed here; its probability counts in the sums all the same.
   */
  leastHair: 0.5,
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
