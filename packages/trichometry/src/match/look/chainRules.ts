/** When a long shaft is held for two in line. Data, since people may dispute it. */
export const chainRules = {
  id: "two-hairs-in-line",
  version: "1",
  date: "2026-11-23",
  source: "logistic regression on 220 drawn pairs of development seeds (docs/decisions/0099)",
  /** Only a shaft this many times as long as the other picture leads one to expect is held against two. */
  leastChainRatio: 1.3,
  leastChainOdds: 0,
  /**
   * Nothing is parted where the paired hairs are usually longer in one picture by more than this factor: they grew, each by its phase, and
   * a length tells nothing of a second hair. Clipping differs by less.
   */
  mostLengthRatio: 1.8,
  weights: {
    constant: -5.89,
    /** Length / expected length, at most 2.5. */
    ratio: 1.61,
    /** Square root of what two shafts explain beyond one, as a share of what the second covers. */
    rootOfGain: 5.49,
    /** Distance of the second from the nearest other shaft of the other picture and of its own, in widths, at most 2. */
    nearThere: -0.6,
    nearHere: -1.62,
    /** Length / the usual one of its picture. */
    length: 2.2,
    /** The two meet at an angle above 0.08. */
    isBent: 1.09,
  },
} as const;
