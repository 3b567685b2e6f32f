/** Reason codes of the visit plan. */
import type { RuleTable } from "../rules/rule.ts";

export const visitRules = {
  id: "visits",
  version: "1",
  date: "2026-11-22",
  source: "Design choice: the windows of the visit plan",
  rules: [
    { code: "VISIT-EARLY", outcome: "warn", grade: "D", says: "Held before its window: a deviation." },
    { code: "VISIT-LATE", outcome: "warn", grade: "D", says: "Held after its window: a deviation." },
    {
      code: "BASELINE-SINGLE",
      outcome: "warn",
      grade: "D",
      says: "One baseline only: the patient's own repeatability is not known.",
    },
    {
      code: "BASELINE-TOO-CLOSE",
      outcome: "warn",
      grade: "D",
      says: "The baselines are less than a day apart.",
    },
    {
      code: "BASELINE-OUTSIDE-WINDOW",
      outcome: "warn",
      grade: "D",
      says: "A baseline does not lie within 30 days before treatment.",
    },
  ],
} as const satisfies RuleTable;
