/** Reason codes of donor testing and labels (United States; other jurisdictions bring their own panel). */
import type { RuleTable } from "../rules/rule.ts";

const window = "21 CFR 1271.80(b): https://ecfr.io/Title-21/Section-1271.80";
const panel = "https://www.fda.gov/BiologicsBloodVaccines/SafetyAvailability/TissueSafety/ucm151757.htm";
const eligible = "21 CFR 1271.45(c): https://lexbuild.dev/ecfr/title-21/chapter-I/part-1271/section-1271.45";
const exception = "21 CFR 1271.65(b): http://edocket.access.gpo.gov/cfr_2008/aprqtr/21cfr1271.65.htm";
const labels = "21 CFR 1271.90(c): https://law.lawstack.com/cfr/21/1271.90/ ; 21 CFR 1271.65(b)(2)";

export const donorRules = {
  id: "donor-us",
  version: "1",
  date: "2026-11-22",
  source: labels,
  rules: [
    {
      code: "DONOR-TEST-MISSING",
      outcome: "needs-information",
      grade: "A",
      says: "A required donor test is absent.",
      source: panel,
    },
    {
      code: "DONOR-SPECIMEN-WINDOW",
      outcome: "needs-information",
      grade: "A",
      says: "The specimen was not taken within 7 days of recovery.",
      source: window,
    },
    {
      code: "DONOR-TEST-REACTIVE",
      outcome: "not-eligible",
      sometimes: "warn",
      grade: "A",
      says: "A required donor test is reactive (allowed with warnings under an exception, when nothing is missing).",
      source: exception,
    },
    {
      code: "DONOR-SCREENING-MISSING",
      outcome: "needs-information",
      grade: "A",
      says: "Screening of the donor for risk factors is not recorded.",
      source: eligible,
    },
    {
      code: "DONOR-SCREENING-RISK",
      outcome: "not-eligible",
      grade: "A",
      says: "Screening found a risk factor.",
      source: eligible,
    },
    {
      code: "LABEL-TEXT-MISSING",
      outcome: "refuse",
      grade: "A",
      says: "A text that the law asks for is not on the label.",
    },
    {
      code: "LABEL-TEXT-WRONG",
      outcome: "refuse",
      grade: "D",
      says: "A text on the label contradicts the record.",
    },
  ],
} as const satisfies RuleTable;
