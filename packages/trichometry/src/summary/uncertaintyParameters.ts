/** The numbers behind the error bars, each with where it comes from. */
export const uncertaintyParameters = {
  /**
   * Standard deviation of one count over its value when the same capture is counted again. Two annotations of one
   * capture differ by 6.9 % on average (41 pairs of the evaluation set); the mean absolute difference of
   * two normal values is 1.128 standard deviations, hence 6.1 %; half of it in variance is the true repeat of one
   * reading, 6.9 % / √2 = 4.9 %, which is what is used.
   */
  repeatRelativeSd: 0.049,
  /**
   * What a picture's count may be off by beyond the doubt of its single hairs, over the count: missed and doubled
   * shafts differ from picture to picture. Chosen on rendered pictures (`npm run calibrate:trichometry`).
   */
  countRelativeSd: 0.09,
  /**
   * Share of the counted hairs that may be there besides, from none to this many: shafts that lie on one another are read as one
   * more often than one is read as two. Annotated real frames show no bias of the count, rendered ones 3 to 12 %.
   */
  missedShare: 0.08,
  /** More by so much for every µm of blur (standard deviation) beyond this: shafts side by side run together (rendered pictures). */
  missedPerBlurUm: 0.02,
  missedBlurFromUm: 12,
  /**
   * Variance of the hairs in an area of this size over their mean. 1 is a Poisson field: units hold several hairs (more than
   * 1) but keep their distance from one another (less than 1). Of 70 annotated development frames, about their frame's mean:
   * twelfths 0.65 (standard error 0.03), ninths 0.70 (0.04), quarters 0.52 (0.05), halves 0.62 (0.11); the largest areas count most.
   */
  samplingFano: 0.55,
  /** Share of the hairs that stand for others in a mean or a share because they were missed or are none. */
  compositionShare: 0.4,
  /**
   * What the diameters of a picture may be off by together beyond their own doubts, µm: blur, halo of the lens, pairs read as one
   * (rendered pictures).
   */
  commonDiameterUm: 2,
  /** Relative doubt of how many thin hairs stand behind those that were found. */
  unseenRelativeSd: 0.4,
  /** Up to so many times the thin hairs behind those that were found may be there: in soft pictures two is too few (rendered pictures). */
  unseenReach: 1.6,
  /** Upper end of the two-sided 95 % interval of a Poisson mean when nothing is seen (Garwood 1936). */
  upperBoundOfNone: 3.6888794541139363,
} as const;
