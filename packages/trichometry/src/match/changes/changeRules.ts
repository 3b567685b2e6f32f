/** The numbers behind the intervals of the paired changes, each with where it comes from. */
export const changeRules = {
  id: "intervals-of-paired-changes",
  version: "3",
  date: "2026-11-23",
  source:
    "chosen on 318 drawn pairs of development seeds, each judged by trees that had not seen it (docs/decisions/0100)",
  /**
   * Hairs that no measurement lists, thin ones and ones under others: for each lost or new hair so many more are unseen, times the
   * share of the hairs that changed. Where little changed, most of what seems to is doubt, and nothing is added.
   */
  unseenPerChange: 0.4,
  /** Lost or new hairs that go unseen on either side alike, for each compared hair and for each that is lost or new. */
  hiddenPerHair: 0.004,
  hiddenPerChange: 0.07,
  /** Variance that units and mean diameters have beyond the fates of their hairs: for each hair, and for each unit that changed. */
  restPerHair: 0.01,
  restPerUnit: 0.2,
  /** Doubt of one picture's mean diameter that its hairs share (focus, light), relative; chosen likewise. */
  commonDiameterSd: 0.016,
} as const;
