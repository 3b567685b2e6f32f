/** Reason codes of the aftercare plan. */
import type { RuleTable } from "../rules/rule.ts";

export const aftercareRules = {
  id: "aftercare",
  version: "1",
  date: "2026-11-22",
  source:
    "Clinic pages on platelet-rich plasma; no page on cell products was found. The ranges stand with their items.",
  rules: [
    {
      code: "AFTERCARE-SOURCE-MISSING",
      outcome: "needs-information",
      grade: "D",
      says: "A duration without a source (the clinic's own procedure is one).",
    },
    {
      code: "AFTERCARE-OUTSIDE-LIMITS",
      outcome: "warn",
      grade: "B",
      says: "A duration outside the range of the sources.",
    },
  ],
} as const satisfies RuleTable;
