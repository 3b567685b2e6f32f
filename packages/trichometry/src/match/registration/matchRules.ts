/** Every number of the registration that could have been another, with unit and why. */
export const registrationRules = {
  id: "registration-of-one-spot",
  version: "1",
  date: "2026-11-23",
  source:
    "design notes section 9 (p below 1e-6, scale ±10 %, turn ±20°, stretch 3–8 %) with room to either side; distances chosen on drawn pairs",
  /** Largest probability of an agreement by chance at which two pictures are taken for one spot. */
  mostP: 1e-6,
  /** Smallest common area as a share of the smaller usable area. */
  leastOverlap: 0.25,
  /** Fewest follicular units in either picture. */
  leastUnits: 5,
  /** Median length of the shafts in diameters below which dots are left of them: units cannot be told. */
  leastAspect: 2.4,
  /** Largest difference of size on the skin (natural logarithm): 10 % of scale and 8 % of stretch, with room. */
  mostLogScale: 0.22,
  /** The same where a scale is unknown, px against px. */
  mostLogScaleUnknown: 0.5,
  /** Largest ratio of µm per pixel, either way, at which two pictures show hair alike enough to be compared. */
  mostResolutionRatio: 1.8,
  /** Turns within this are tried first and get nine tenths of the tests' budget, degrees. */
  usualTurnDeg: 30,
  /**
   * Natural logarithm of what the a-contrario bound is too high by: over random constellations the best agreement reaches
   * a bound b about 10⁻⁴·b times as often as b says (1,000 drawn pairs of different spots; docs/decisions/0064); 10⁻³ is taken.
   */
  lnBoundExcess: -6.907755,
  /** Largest stretch of the skin against its mean, either way. */
  mostStrain: 0.12,
} as const;

/** Distances in µm on the skin. */
export const reaches = {
  /** Roots this near together are one follicular unit. */
  unit: 220,
  /** Shortest and longest pair of roots from which a transform is proposed. */
  pair: [350, 2300] as const,
  /** How far around a proposing pair the first agreement is looked at, and how near roots must fall. */
  local: 1700,
  localHit: 70,
  /** How far from its place a third root may fall for a stretch of the skin. */
  third: 170,
  /** Roots must fall this near to agree in the last look; several are tried and the best is paid for. */
  hits: [25, 35, 50, 70, 100] as const,
  /** How near a tattoo dot must fall to its other mark; clicks and spread of the ink. */
  mark: 400,
  /** Scatter of a root found twice, one coordinate, and of the skin's uneven stretch beyond an affine one. */
  rootSd: 18,
  unevenSd: 60,
  /** Distance over which the skin's uneven stretch stays alike. */
  unevenReach: 2200,
} as const;
