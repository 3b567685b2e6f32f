/** Reason codes of the response flags. */
import type { RuleTable } from "../rules/rule.ts";

export const responseRules = {
  id: "response",
  version: "1",
  date: "2026-11-22",
  source: "Design choice: four flags stored apart, none merged silently",
  rules: [
    {
      code: "METHOD-MISMATCH",
      outcome: "refuse",
      grade: "D",
      says: "Baseline and follow-up were measured differently: no change is calculated.",
    },
    {
      code: "SDC-MISSING",
      outcome: "needs-information",
      grade: "D",
      says: "The smallest detectable change of this site and device is not known.",
    },
    {
      code: "ASSESSOR-NOT-BLINDED",
      outcome: "warn",
      grade: "A",
      says: "The score was not given blinded and does not count.",
      source: "https://mdedge9-ma1.mdedge.com/dermatology/article/264528",
    },
  ],
} as const satisfies RuleTable;
