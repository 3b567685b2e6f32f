/** The numbers behind the intervals of the paired changes, each with where it comes from. */
export const changeRules = {
  id: "intervals-of-paired-changes",
  version: "2",
  date: "2026-11-23",
  source: "chosen on 90 drawn pairs of development seeds (docs/decisions/0093)",
  /**
   * Variance of the count change on top of what the probabilities of the fates say: for each compared hair (touching shafts
   * that one picture parts and the other does not), for each hair that is called lost or new (others go unseen), and for
   * each pair that is rather not one hair, by that probability.
   */
  hiddenPerHair: 0.01,
  hiddenPerChange: 0.2,
  doubtfulPair: 0.3,
  /** For each hair that is lost or new so many more are that no measurement listed: thin ones, and ones under others. */
  unseenPerChange: 0.1,
  /** Doubt of one picture's mean diameter that its hairs share (focus, light), relative; chosen likewise. */
  commonDiameterSd: 0.016,
} as const;
