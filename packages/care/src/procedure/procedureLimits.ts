/** Numbers of the procedure room that people may dispute. */

export const procedureLimits = {
  id: "procedure-limits",
  version: "1",
  date: "2026-11-22",
  source:
    "Lidocaine: https://prescriberpoint.com/therapies/lidocaine-hydrochloride-27b6ef5 (infiltration), https://www.hksurgical.com/maximal-safe-dosages-of-tumescent-lidocaine (tumescent); dose: NCT05659095 and STYLE; tolerances: design choice",
  /** Milligrams a kilogram and at most; the smaller holds. */
  lidocaine: {
    plain: { mgPerKg: 4.5, mg: 300 },
    withAdrenaline: { mgPerKg: 7, mg: 500 },
    tumescentMgPerKg: 55,
  },
  /** Relative centrifugal force = 1.118 × 10⁻⁵ × radius in cm × rpm². */
  forceConstant: 1.118e-5,
  /** Share of the calculated force by which a recorded one may differ. */
  forceTolerance: 0.02,
  radiusCm: { min: 2, max: 30 },
  /** Share of the calculated value by which a written dose or volume may differ. */
  doseTolerance: 0.01,
  /** Most given in a hair trial that was read. */
  publishedCellsPerCm2: 1_000_000,
  publishedMlPerCm2: 0.9,
} as const;
