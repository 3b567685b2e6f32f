/** When a hair's fate is called, with unit and why. Data, since people may dispute it. */
export const fateRules = {
  id: "fate-of-a-hair",
  version: "3",
  date: "2026-11-23",
  source:
    "chosen on drawn pairs of development seeds, repeats among development frames and hairs painted out of these (docs/decisions/0065, 0093, 0097, 0099)",
  /** Least probability that a hair is called seen again where only one measurement lists it; below it the hair is ambiguous. */
  leastCertain: 0.85,
  /** The same for two hairs that both measurements list and that are called one. */
  leastCertainPair: 0.76,
  /** The same for a hair that is sure to stand in both pictures although in one of them nobody can say where. */
  leastCertainHidden: 0.8,
  /** The same for a hair that is lost or new. */
  leastCertainGone: 0.78,
  /**
   * The same for a dark hair where the other picture surely shows bare skin (no more probable than `mostHidden` that it stands there): all
   * that is in doubt is whether it was a hair or a cut piece that lay loose. Drawn pictures have twice as many of these as real ones,
   * so that a hair is called gone here from the probability on from which measuring counts it (docs/decisions/0097).
   */
  leastCertainBare: 0.5,
  mostHidden: 0.05,
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
