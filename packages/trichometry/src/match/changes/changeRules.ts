/** The numbers behind the intervals of the paired changes, each with where it comes from. */
export const changeRules = {
  id: "intervals-of-paired-changes",
  version: "1",
  date: "2026-11-23",
  /**
   * Variance of the count change on top of what the probabilities of the fates say: for each compared hair (touching shafts
   * that one picture parts and the other does not), and for each hair that is called lost or new (as many again go unseen,
   * in the share that measuring misses). Chosen on drawn pairs of development seeds.
   */
  hiddenPerHair: 0.02,
  hiddenPerChange: 0.15,
  /** Doubt of one picture's mean diameter that its hairs share (focus, light), relative; chosen likewise. */
  commonDiameterSd: 0.016,
} as const;
