/** Reason codes of adverse events and deviations. */
import type { RuleTable } from "../rules/rule.ts";

const ind = "21 CFR 312.32: https://compliance.ucsf.edu/ind-safety-reports";
const eu = "https://fimea.fi/en/supervision/clinical_drug_trials/safety-reporting-in-clinical-trials";
const hctp =
  "21 CFR 1271.350: https://www.fda.gov/vaccines-blood-biologics/report-problem-center-biologics-evaluation-research/human-cell-tissue-products-hctp-adverse-reaction-reporting";

export const safetyRules = {
  id: "safety",
  version: "1",
  date: "2026-11-22",
  source: `${ind} ; ${hctp} ; ${eu}`,
  rules: [
    {
      code: "AE-REPORT-DUE",
      outcome: "report",
      grade: "A",
      says: "A duty to report runs; the dates are in the clocks.",
    },
    { code: "AE-NO-EXPEDITED-CLOCK", outcome: "accept", grade: "A", says: "No expedited report is due." },
    {
      code: "AE-361-NOT-COMMUNICABLE",
      outcome: "accept",
      grade: "A",
      says: "A 361 product, and no communicable disease is involved.",
      source: hctp,
    },
    {
      code: "AE-AU-EXCLUDED",
      outcome: "accept",
      grade: "A",
      says: "An excluded Australian product that meets all criteria: no duty to report.",
      source:
        "https://tga.gov.au/resources/guidance/understanding-regulation-autologous-human-cell-and-tissue-hct-products",
    },
    {
      code: "AE-CLOCK-NOT-CONFIGURED",
      outcome: "needs-information",
      grade: "D",
      says: "No deadline is held for this route: ask the authority.",
      source: "Design choice: no readable source of a deadline was found",
    },
    {
      code: "AE-CAUSALITY-DOWNGRADE",
      outcome: "refuse",
      grade: "A",
      says: "A sponsor never lowers the investigator's causality; the clocks run on the investigator's.",
      source: eu,
    },
    {
      code: "AE-GRADE-MISMATCH",
      outcome: "warn",
      grade: "D",
      says: "The recorded grade differs from the one that follows from the facts (CTCAE).",
      source: "https://az.research.umich.edu/medschool/glossary?page=2",
    },
    {
      code: "DEVIATION-REPORT-DUE",
      outcome: "report",
      grade: "A",
      says: "A deviation of a distributed 361 product is reported within 45 days of its discovery.",
      source: "21 CFR 1271.350(b): https://www.aatb.org/?q=regulatory/bulletins/bulletin-17-8",
    },
  ],
} as const satisfies RuleTable;
