/** What is said of input that no rule can judge: a fact that is missing, a date that does not exist, a value that cannot be. */
import type { RuleTable } from "./rule.ts";

export const inputRules = {
  id: "input",
  version: "1",
  date: "2026-11-23",
  source: "Design choice: a record that cannot be read is refused with the field and the value seen.",
  rules: [
    {
      code: "INFO-MISSING",
      outcome: "needs-information",
      grade: "D",
      says: "A fact that this needs is missing.",
    },
    {
      code: "DATE-IMPOSSIBLE",
      outcome: "refuse",
      grade: "D",
      says: "A date cannot be: it does not exist, or lies after the day of the record.",
    },
    { code: "INPUT-INVALID", outcome: "refuse", grade: "D", says: "A value cannot be as it is written." },
  ],
} as const satisfies RuleTable;
