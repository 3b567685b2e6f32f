/** Criteria of real trials as selectable, versioned rule sets; the general gate CORE applies to each of them as well. */
import { gradesBetween } from "./scales.ts";

export type MedicationClass =
  | "minoxidil-topical"
  | "minoxidil-oral"
  | "topical-hair-other"
  | "herbal-otc"
  | "5ari"
  | "quasi-drug"
  | "light-device"
  | "oral-contraceptive"
  | "investigational"
  | "nsaid"
  | "antiplatelet"
  | "anticoagulant"
  | "other";

export type Infection = "HIV" | "HBV" | "HCV" | "HTLV" | "SYPHILIS";

export type Period = { readonly months: number } | { readonly days: number };

export interface ScaleLimit {
  readonly scale: string;
  /** Grades admitted; for BASP the least of each part, of which one is enough. */
  readonly grades: readonly string[];
  /** Grades admitted only with an anterior bridge. */
  readonly withAnteriorBridge?: readonly string[];
}

export interface Washout {
  readonly classes: readonly MedicationClass[];
  readonly period: Period;
  /** "start" where a medicine newly started counts, and going on with it does not. */
  readonly from: "last-use" | "start";
}

export interface CandidacyRuleSet {
  readonly id: string;
  readonly version: string;
  readonly date: string;
  readonly title: string;
  readonly source: string;
  /** Completed years, both ends inside; null where there is no upper end. */
  readonly ages: { readonly min: number; readonly max: number | null };
  /** Scales by sex; null where the set limits none. A sex without a scale has an empty list. */
  readonly scales: { readonly male: readonly ScaleLimit[]; readonly female: readonly ScaleLimit[] } | null;
  readonly bmiBelow: number | null;
  readonly contraceptionForms: number;
  readonly washouts: readonly Washout[];
  readonly drugNaive: boolean;
  readonly procedureWashout: { readonly months: number; readonly surgicalOnly: boolean } | null;
  readonly excludesSurgeryInArea: boolean;
  readonly excludesNonResponders: boolean;
  readonly infectionsRequired: readonly Infection[];
}

const none = {
  version: "1",
  date: "2026-11-22",
  ages: { min: 18, max: null },
  scales: null,
  bmiBelow: null,
  contraceptionForms: 0,
  washouts: [],
  drugNaive: false,
  procedureWashout: null,
  excludesSurgeryInArea: false,
  excludesNonResponders: false,
  infectionsRequired: [],
} as const;

/** Medicines for hair other than 5-alpha-reductase inhibitors; a quasi-drug is one that is sold over the counter. */
const hairMedicines: readonly MedicationClass[] = [
  "minoxidil-topical",
  "minoxidil-oral",
  "topical-hair-other",
  "herbal-otc",
  "quasi-drug",
];
const anyHairMedicine: readonly MedicationClass[] = [...hairMedicines, "5ari"];
const bothSexes = (limit: ScaleLimit) => ({ male: [limit], female: [limit] });
const norwood = (grades: readonly string[]): ScaleLimit => ({ scale: "norwood-hamilton", grades });
const since = (period: Period, classes: readonly MedicationClass[]): Washout => ({
  classes,
  period,
  from: "last-use",
});

export const candidacyRuleSets: readonly CandidacyRuleSet[] = [
  { ...none, id: "CORE", title: "General gate", source: "What every trial seen has in common" },
  {
    ...none,
    id: "STYLE",
    title: "STYLE: fat-derived cells and fat",
    source:
      "NCT02503852: https://ctv.veeva.com/study/style-a-trial-of-cell-enriched-adipose-for-androgenetic-alopecia",
    scales: {
      male: [norwood(["III", "IIIa", "III-vertex", "IV", "IVa"])],
      female: [{ scale: "savin", grades: ["I-3", "I-4", "II-1", "II-2"] }],
    },
    bmiBelow: 40,
    contraceptionForms: 2,
    washouts: [
      since({ months: 6 }, hairMedicines),
      since({ months: 12 }, ["5ari"]),
      since({ days: 30 }, ["investigational"]),
    ],
    procedureWashout: { months: 6, surgicalOnly: false },
    excludesNonResponders: true,
  },
  {
    ...none,
    id: "NCT01451177",
    title: "Cultured own cells",
    source: "https://pmc.ncbi.nlm.nih.gov/articles/PMC6457957/table/CD007628-tblf-0060",
    ages: { min: 18, max: 65 },
    scales: {
      male: [{ ...norwood(["III-vertex", "IV", "V", "Va", "VI"]), withAnteriorBridge: ["VI"] }],
      female: [],
    },
    washouts: [since({ months: 6 }, hairMedicines), since({ months: 12 }, ["5ari"])],
    excludesSurgeryInArea: true,
    infectionsRequired: ["HIV", "HBV", "HCV", "HTLV"],
  },
  {
    ...none,
    id: "jRCTb032200148",
    title: "S-DSC: own dermal sheath cup cells",
    source: "https://jrct.niph.go.jp/en-latest-detail/jRCTb032200148",
    ages: { min: 20, max: null },
    scales: {
      male: [norwood(gradesBetween("norwood-hamilton", "III-vertex", "VI"))],
      female: [{ scale: "shiseido", grades: gradesBetween("shiseido", "3", "6") }],
    },
    washouts: [since({ months: 6 }, ["minoxidil-oral", "5ari", "quasi-drug", "light-device"])],
  },
  {
    ...none,
    id: "UMIN000023343",
    title: "DSC: own dermal sheath cup cells, first study",
    source:
      "https://trial.medpath.com/clinical-trial/c80ff5639a5fe079/autologous-dscc-androgenetic-alopecia-study ; list of infections: design choice",
    washouts: [
      since({ months: 3 }, ["minoxidil-oral", "5ari"]),
      { classes: ["oral-contraceptive"], period: { months: 3 }, from: "start" },
    ],
    procedureWashout: { months: 24, surgicalOnly: true },
    infectionsRequired: ["HIV", "HBV", "HCV", "HTLV", "SYPHILIS"],
  },
  {
    ...none,
    id: "NCT05659095",
    title: "HF-MSC: hair-follicle mesenchymal stem cells",
    source: "https://trial.medpath.com/clinical-trial/646fb9efdd210c6d/randomized-controlled-trial-treat-aga",
    ages: { min: 25, max: 45 },
    drugNaive: true,
  },
  {
    ...none,
    id: "NCT02594046",
    title: "Extract of donor fat-derived cells",
    source:
      "https://trial.medpath.com/clinical-trial/891c690da8ad4be1/nct02594046-effect-allogeneic-stem-cell-extract-androgenic-alopecia",
    scales: bothSexes({ scale: "basp", grades: ["M2", "C2", "U1", "V1", "F1"] }),
  },
  {
    ...none,
    id: "IRCT20200127046282N24",
    title: "Conditioned medium with PRP (its scale is not named, so none is applied)",
    source:
      "https://trial.medpath.com/clinical-trial/76bd609ee1641bfd/comparison-safety-efficacy-wharton-jelly-stem-cells-alopecia",
    washouts: [since({ months: 6 }, anyHairMedicine)],
  },
  {
    ...none,
    id: "GENTILE",
    title: "Gentile 2019: own micrografts",
    source: "https://pmc.ncbi.nlm.nih.gov/articles/PMC6678214",
    scales: {
      male: [norwood(gradesBetween("norwood-hamilton", "II", "V"))],
      female: [{ scale: "ludwig", grades: ["I", "II"] }],
    },
  },
];

/** Medicines that count as "ever used a hair medicine". */
export const hairMedicineClasses = anyHairMedicine;
