/** Laboratory values that are asked for before treating hair loss: units, and what their levels mean, each with source and grade. */

export interface LabLevel {
  /** In the test's first unit; both ends inside, null where it is open. */
  readonly from: number | null;
  readonly to: number | null;
  readonly says: string;
  readonly source: string;
  readonly grade: "A" | "B" | "C" | "M";
}

export interface LabTest {
  readonly id: string;
  readonly title: string;
  /** The first unit is the one that levels are given in; `factor` turns a value into it. */
  readonly units: readonly { readonly unit: string; readonly factor: number }[];
  readonly sex: "female" | null;
  /** Levels that people act on; empty: none found, the laboratory's own range counts. */
  readonly levels: readonly LabLevel[];
}

const ironSource = "https://www.droracle.ai/articles/595346";
const rigeneraAuthor =
  "https://issuu.com/aestheticsdownunder/docs/dermatology_protocol_update/s/29777026 (one author)";
const one = (unit: string) => [{ unit, factor: 1 }];

export const labTests = {
  id: "laboratory",
  version: "1",
  date: "2026-11-23",
  source: "Named with each level; where none was found the laboratory's own range counts",
  tests: [
    {
      id: "ferritin",
      title: "Ferritin",
      units: [
        { unit: "µg/L", factor: 1 },
        { unit: "ng/mL", factor: 1 },
      ],
      sex: null,
      levels: [
        { from: null, to: 15, says: "Iron deficiency.", source: ironSource, grade: "C" },
        {
          from: 15,
          to: 30,
          says: "Below 30, a target that some ask for in hair loss; it is debated.",
          source: ironSource,
          grade: "C",
        },
        {
          from: 30,
          to: 60,
          says: "Within the debated targets of 30 or 40 to 60.",
          source: ironSource,
          grade: "C",
        },
      ],
    },
    {
      id: "tsh",
      title: "TSH",
      units: one("mIU/L"),
      sex: null,
      levels: [
        {
          from: 2,
          to: null,
          says: "Not below 2, which one author asks for before micrografts; the laboratory's own range decides on disease.",
          source: rigeneraAuthor,
          grade: "B",
        },
      ],
    },
    { id: "free-t4", title: "Free T4", units: one("pmol/L"), sex: null, levels: [] },
    {
      id: "vitamin-d",
      title: "Vitamin D (25-OH)",
      units: [
        { unit: "ng/mL", factor: 1 },
        { unit: "nmol/L", factor: 1 / 2.496 },
      ],
      sex: null,
      levels: [{ from: null, to: 20, says: "Low.", source: ironSource, grade: "C" }],
    },
    { id: "zinc", title: "Zinc", units: one("µmol/L"), sex: null, levels: [] },
    { id: "haemoglobin", title: "Haemoglobin", units: one("g/L"), sex: null, levels: [] },
    { id: "platelets", title: "Platelets", units: one("10⁹/L"), sex: null, levels: [] },
    { id: "white-cells", title: "White cells", units: one("10⁹/L"), sex: null, levels: [] },
    {
      id: "total-testosterone",
      title: "Total testosterone",
      units: one("nmol/L"),
      sex: "female",
      levels: [],
    },
    { id: "free-testosterone", title: "Free testosterone", units: one("pmol/L"), sex: "female", levels: [] },
    { id: "shbg", title: "SHBG", units: one("nmol/L"), sex: "female", levels: [] },
    { id: "dheas", title: "DHEAS", units: one("µmol/L"), sex: "female", levels: [] },
  ],
} as const satisfies { readonly tests: readonly LabTest[]; readonly [key: string]: unknown };
