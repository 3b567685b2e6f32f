/** Reason codes of the chain of identity. */
import type { RuleTable } from "../rules/rule.ts";

export const identityRules = {
  id: "identity",
  version: "1",
  date: "2026-11-22",
  source:
    "21 CFR 1271.290: https://omb.report/icr/200705-0910-001/doc/2700201 ; refused for every product, autologous or not (design choice, stricter than the law)",
  rules: [
    {
      code: "CODE-CONTAINS-NAME",
      outcome: "refuse",
      grade: "A",
      says: "The product's code contains a name.",
    },
    {
      code: "CODE-CONTAINS-SSN",
      outcome: "refuse",
      grade: "A",
      says: "The product's code contains a social security number.",
    },
    {
      code: "CODE-CONTAINS-MRN",
      outcome: "refuse",
      grade: "A",
      says: "The product's code contains a medical record number.",
    },
    {
      code: "COI-MISMATCH",
      outcome: "refuse",
      grade: "D",
      says: "Wristband, tube and syringe do not carry one and the same code: nothing goes on until it is resolved.",
    },
  ],
} as const satisfies RuleTable;
