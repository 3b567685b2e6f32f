/** Every number by which the odds of one spot are weighed; µm on the skin and natural logarithms. */
export const oddsRules = {
  id: "odds-of-one-spot",
  version: "1",
  date: "2026-11-23",
  source:
    "drawn pairs of one spot (development seeds 1–140 and 662000–662799) and of different spots; docs/decisions/0098",
  /** Scatter of a root found twice, one coordinate. */
  rootSd: 14,
  /** The skin's uneven stretch beyond an affine one, and the distance over which it stays alike. */
  unevenSd: 45,
  unevenReach: 2600,
  /** Standard deviations of either strain and of the logarithm of the size where both scales are known. */
  strainSd: 0.04,
  scaleSd: 0.045,
  /** Beta distributions of the share of units that are found again, and of further hairs of such units. */
  unitFound: [5, 2] as const,
  mateFound: [3, 2] as const,
  /** How far mates of a unit crowd nearer than evenly within the unit's reach. */
  mateCrowding: 1.3,
  /** Width of what one hair's length (Student's t, 4 degrees), width (2 degrees) and direction (4 degrees, radians) differ by. */
  lengthScale: 0.2,
  widthScale: 0.09,
  directionScale: 0.105,
  /** Standard deviations of what all of them differ by together: clipping, focus, combing. */
  commonLengthSd: 0.12,
  commonWidthSd: 0.12,
  commonDirectionSd: 0.06,
  /** Share of pairs whose length, width or direction tells nothing (thinned, combed, two read as one). */
  tellsNothing: 0.25,
  /** Smoothing of what is usual in a picture: logarithms, and the concentration of directions (0.15 rad). */
  lengthBandwidth: 0.15,
  widthBandwidth: 0.1,
  directionConcentration: 44.4,
  /** Directions are compared with those of hairs about this near. */
  directionReach: 2000,
  /** A root must fall this near to one to be tried as its pair. */
  pairReach: 100,
  /** Proposals that are weighed as they are, besides all that were grown. */
  proposals: 40,
  /**
   * ln of what 1 / odds, a bound by Markov's inequality, is too high by as a p-value: over pairs of different spots the best odds
   * exceed 10⁻¹·⁸ in one of 100 and 10⁻¹·⁰ in one of 1,000 (docs/decisions/0098); 10⁻³·⁵ is taken, half a decade less.
   */
  lnOddsExcess: -8.059048,
} as const;
