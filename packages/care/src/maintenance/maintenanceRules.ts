/** Reason codes of a decision to treat again. */
import type { RuleTable } from "../rules/rule.ts";

export const maintenanceRules = {
  id: "maintenance",
  version: "1",
  date: "2026-11-22",
  source:
    "Design choice: no trial supports an interval, so the calendar alone never triggers a treatment; relapse and treatment again after 26 months in 6 of 27: https://www.hindawi.com/journals/bmri/2020/7397162/",
  rules: [
    {
      code: "RETREAT-TRIGGERED",
      outcome: "accept",
      grade: "D",
      says: "The loss from the best value is larger than the smallest detectable change.",
    },
    {
      code: "RETREAT-NOT-TRIGGERED",
      outcome: "not-eligible",
      grade: "D",
      says: "The loss from the best value is not larger than measuring can tell.",
    },
    {
      code: "RETREAT-OVERRIDE",
      outcome: "warn",
      grade: "D",
      says: "Not triggered; a named person goes ahead with a reason.",
    },
    {
      code: "OVERRIDE-REASON-MISSING",
      outcome: "needs-information",
      grade: "D",
      says: "Going ahead against the rule needs a reason.",
    },
    {
      code: "RESCREEN-MISSING",
      outcome: "needs-information",
      grade: "D",
      says: "The red flags were not looked for again.",
    },
    {
      code: "CONSENT-NEW-COURSE-MISSING",
      outcome: "needs-information",
      grade: "D",
      says: "Each new course needs a new consent.",
    },
    {
      code: "TREATMENT-LIMIT",
      outcome: "warn",
      grade: "D",
      says: "More treatments than the clinic's limit.",
    },
  ],
} as const satisfies RuleTable;
