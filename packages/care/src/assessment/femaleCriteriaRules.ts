/** Reason codes of the trichoscopic criteria for female pattern hair loss. */
import type { RuleTable } from "../rules/rule.ts";

export const femaleCriteriaRules = {
  id: "female-criteria",
  version: "1",
  date: "2026-11-22",
  source: "https://pmc.ncbi.nlm.nih.gov/articles/PMC2938574",
  rules: [
    {
      code: "TRICHO-IMAGES-UNDER-4",
      outcome: "needs-information",
      grade: "A",
      says: "Yellow dots are counted in four frontal pictures at 70×; there are fewer.",
    },
    {
      code: "TRICHO-HAIRS-UNDER-50",
      outcome: "needs-information",
      grade: "A",
      says: "Thickness is compared on at least 50 hairs at each site; there are fewer.",
    },
    {
      code: "TRICHO-RATIO-UNDEFINED",
      outcome: "needs-information",
      grade: "D",
      says: "A ratio cannot be formed: the occiput shows none.",
    },
    {
      code: "FAGA-NOT-SUPPORTED",
      outcome: "warn",
      grade: "A",
      says: "The criteria are not met: the clinician gives another ground for the diagnosis.",
    },
  ],
} as const satisfies RuleTable;
