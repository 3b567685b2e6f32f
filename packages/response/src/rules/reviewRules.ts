/** Every number of the review that people may dispute, as data: what it is, its version, where it comes from. */

export interface ReviewRule {
  readonly id: string;
  readonly version: string;
  readonly date: string;
  readonly value: number;
  readonly unit: string;
  readonly says: string;
  readonly source: string;
}

const date = "2026-11-23";

export const reviewRules = {
  earliestMonth: {
    id: "earliest-month-of-a-verdict",
    version: "1",
    date,
    value: 5.5,
    unit: "months after the first treatment",
    says: 'Before this month the answer is "too early": new hair is expected in months 3 to 6, and the window of the M6 visit opens here.',
    source: "design choice; phases and windows of the visit plan (care, visits-cell-therapy)",
  },
  falsePositives: {
    id: "share-of-false-more-hair",
    version: "1",
    date,
    value: 0.05,
    unit: "of courses without effect, over all looks",
    says: 'At most this share of ineffective courses may ever be told "more hair than it would have had".',
    source: "design choice: the usual 5 %, one-sided, kept over all looks at one course",
  },
  spentLevel: {
    id: "share-spent-on-looks",
    version: "1",
    date,
    value: 0.04,
    unit: "of courses without effect, over all looks",
    says: "What the looks may spend together: less than is promised, since a person's true measuring error differs from the stated one.",
    source:
      "chosen on simulated courses in which it differs by 30 % (development seeds): spending 5 % gave up to 5.4 %",
  },
  lossLevel: {
    id: "share-of-false-losing",
    version: "1",
    date,
    value: 0.04,
    unit: "of courses that hold, over all looks",
    says: 'At most this share of courses that hold may ever be told "losing".',
    source: "design choice",
  },
  probabilityFloor: {
    id: "least-probability-of-more-hair",
    version: "1",
    date,
    value: 0.5,
    unit: "probability",
    says: '"More hair" also has to be more likely than not, so that the verdict and its probability never contradict each other.',
    source: "design choice",
  },
  holdingMargin: {
    id: "margin-of-holding",
    version: "1",
    date,
    value: 0.1,
    unit: "of the baseline density",
    says: '"Holding" means that a loss of more than this share is excluded (95 %, one-sided).',
    source: "design choice: less than two years of untreated loss (−11.9 % in 24 months, Rushton 1991)",
  },
  repeatabilityWeight: {
    id: "pairs-that-a-stated-error-is-worth",
    version: "1",
    date,
    value: 10,
    unit: "test-retest pairs",
    says: "The error stated with a measurement counts like this many pairs; the patient's own and the clinic's pairs are added to it.",
    source: "design choice; decision 0015: ten pairs of the clinic are the better source",
  },
  clipMm: {
    id: "clip-length-that-differs",
    version: "1",
    date,
    value: 0.3,
    unit: "mm",
    says: "Hair clipped to lengths that differ by more than this is counted differently.",
    source: "design choice",
  },
  clipDoubt: {
    id: "doubt-of-another-clip-length",
    version: "1",
    date,
    value: 0.06,
    unit: "of the density, one standard deviation",
    says: "Another clip length adds this doubt to a change.",
    source: "design choice: no comparison of clip lengths was found",
  },
  colourDoubt: {
    id: "doubt-of-another-hair-colour",
    version: "1",
    date,
    value: 0.08,
    unit: "of the density, one standard deviation",
    says: "Dyed or bleached hair since baseline adds this doubt to a change.",
    source: "design choice: contrast decides what is found, no comparison was found",
  },
  seasonStrength: {
    id: "season-strength",
    version: "1",
    date,
    value: 0.5,
    unit: "of the yearly wave that the hair-cycle engine gives with a season of 0.3",
    says: "Expected strength of the yearly wave of visible hair; its size at each density is in the reference tables.",
    source:
      "design choice, half way between no wave and that of 0.3: Courtois 1996 finds a wave with most telogen at the end of summer, absent in some people",
  },
  seasonDoubt: {
    id: "season-doubt",
    version: "1",
    date,
    value: 0.5,
    unit: "of the same wave, one standard deviation",
    says: "Doubt of that strength, from no wave at all to a strong one.",
    source: "design choice",
  },
  seasonPeakDay: {
    id: "season-peak",
    version: "1",
    date,
    value: 135,
    unit: "day of the year, northern half of the globe",
    says: "Most hair shows on this day; half a year later in the south.",
    source: "hair-cycle engine with most telogen at the end of summer (Courtois 1996)",
  },
  settledMonths: {
    id: "months-until-a-medicine-has-settled",
    version: "1",
    date,
    value: 12,
    unit: "months",
    says: "A medicine used for this long before baseline belongs to the baseline.",
    source: "design choice: effects of minoxidil and finasteride level off within a year in their trials",
  },
  otherMedicineDoubt: {
    id: "doubt-of-another-treatment",
    version: "1",
    date,
    value: 0.1,
    unit: "of the density, one standard deviation",
    says: "A treatment for hair whose effect is not known adds this doubt.",
    source: "design choice: the size of a drug effect",
  },
  relapseDays: {
    id: "decay-after-stopping",
    version: "1",
    date,
    value: 60,
    unit: "days, time constant",
    says: "After stopping, the effect of minoxidil or finasteride is gone with this time constant.",
    source: "Price 1999: back to the placebo level within 24 weeks; the constant is a design choice",
  },
  matchedError: {
    id: "error-of-a-matched-change",
    version: "2",
    date,
    value: 0.36,
    unit: "hairs for each root of the hairs in the field, one standard deviation",
    says: "What matching the hairs of two pictures would leave of the measuring error; used only to say what it would change.",
    source: "docs/validation/matching.md, hard drawn pairs: 5.2 % of 32 hairs",
  },
  leastTrendDoubt: {
    id: "least-doubt-of-the-forecast",
    version: "1",
    date,
    value: 0.015,
    unit: "of the density, one standard deviation, reached at month 6",
    says: "The untreated trend of one person is never taken to be known better than this, however alike simulated people are.",
    source: "design choice: the tables give 0 to 4 % at month 6 and are noisy themselves",
  },
  notSeenDays: {
    id: "days-until-an-answer-is-old",
    version: "1",
    date,
    value: 120,
    unit: "days",
    says: "After this long without a picture the answer is said to be that of the last visit.",
    source: "design choice: longer than the distance of two planned visits in the first year",
  },
  shedRise: {
    id: "shed-change-worth-saying",
    version: "1",
    date,
    value: 1.5,
    unit: "ratio of medians",
    says: "The shed diary is mentioned when its median has changed by this factor.",
    source: "design choice: days differ by 30 % from one to the next",
  },
  fewestPatients: {
    id: "fewest-patients-of-a-share",
    version: "1",
    date,
    value: 5,
    unit: "patients",
    says: "With fewer treated patients the clinic's share is shown as counts only.",
    source: "design choice",
  },
} as const satisfies Record<string, ReviewRule>;

/** How the permitted share of false answers is spent over the months: by the cumulative share at each. */
export const spendingPlan = {
  id: "spending-over-looks",
  version: "1",
  date,
  source: "design choice: most is kept for the looks at which a decision is taken (months 6 and 12)",
  /** [month, share spent by then]; straight lines between, everything at the last. */
  shares: [
    [5.5, 0.35],
    [6.5, 0.4],
    [9, 0.55],
    [12.5, 0.85],
    [24, 0.95],
    [60, 1],
  ],
} as const;
