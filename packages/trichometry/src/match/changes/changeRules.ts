/** The numbers behind the intervals of the paired changes, each with where it comes from. */
export const changeRules = {
  id: "intervals-of-paired-changes",
  version: "1",
  date: "2026-11-23",
  /**
   * Variance of the count change for each compared hair on top of what the probabilities of the fates say: touching shafts
   * that one picture parts and the other does not. Chosen on drawn pairs of development seeds.
   */
  hiddenPerHair: 0.01,
  /** Factor on the variance that the fates' probabilities give; chosen likewise. */
  fateVariance: 1,
  /** Doubt of one picture's mean diameter that its hairs share (focus, light), relative; chosen likewise. */
  commonDiameterSd: 0.01,
} as const;
