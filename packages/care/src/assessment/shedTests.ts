/** Counts of shed hair with what is normal, and how far that is known. */

export interface ShedTest {
  readonly id: "comb-60s" | "refined-wash";
  readonly title: string;
  readonly method: string;
  readonly unit: string;
  /** How many counts make one result. */
  readonly counts: number;
  readonly normal: readonly ShedNormal[];
  readonly source: string;
}

export interface ShedNormal {
  readonly group: string;
  readonly sex: "male" | null;
  /** Completed years, both ends inside; null where no age is given. */
  readonly ages: readonly [number, number] | null;
  readonly mean: number;
  /** Standard deviation, or null where only a range is published. */
  readonly sd: number | null;
  readonly range: readonly [number, number] | null;
}

export const shedTests = {
  id: "shed-tests",
  version: "1",
  date: "2026-11-22",
  source: "Named with each test",
  tests: [
    {
      id: "comb-60s",
      title: "60-second comb count",
      method:
        "Before three shampoos on end: comb from the back to the front for 60 s over a cloth of another colour, same comb; count comb and cloth.",
      unit: "hairs in 60 s",
      counts: 3,
      normal: [
        {
          group: "healthy men of 20 to 40",
          sex: "male",
          ages: [20, 40],
          mean: 10.2,
          sd: null,
          range: [0, 78],
        },
        {
          group: "healthy men of 41 to 60",
          sex: "male",
          ages: [41, 60],
          mean: 10.3,
          sd: null,
          range: [0, 43],
        },
      ],
      source: "Wasko 2008, n = 60 men: https://pubmed.ncbi.nlm.nih.gov/18559765; no values for women found",
    },
    {
      id: "refined-wash",
      title: "Refined wash test",
      method: "A wash 24 h before, then three daily washes at 24 ± 2 h over a filter cloth; count.",
      unit: "hairs a day",
      counts: 3,
      normal: [
        { group: "people without hair loss", sex: null, ages: null, mean: 27.9, sd: 12.2, range: null },
      ],
      source:
        "https://dx.doi.org/10.2147/CCID.S347898 (pattern loss 52.2 ± 28.5, telogen effluvium 125.5 ± 62.7)",
    },
  ],
} as const satisfies { readonly tests: readonly ShedTest[]; readonly [key: string]: unknown };
