/** Reason codes of release, conditional release and late culture results. */
import type { RuleTable } from "../rules/rule.ts";

const criteria =
  "https://stemcellres.biomedcentral.com/articles/10.1186/s13287-020-01696-6/tables/4 ; https://www.hindawi.com/journals/sci/2022/4664917/tab2/";
const decision = "21 CFR 1271.265(c): http://edocket.access.gpo.gov/cfr_2007/aprqtr/21cfr1271.265.htm";
const memory = "Conditional release as commonly practised; from memory, confirm before relying on it";

export const releaseRules = {
  id: "release",
  version: "1",
  date: "2026-11-22",
  source: criteria,
  rules: [
    { code: "VIABILITY-MISSING", outcome: "needs-information", grade: "A", says: "No viability result." },
    {
      code: "VIABILITY-BELOW-SPEC",
      outcome: "refuse",
      grade: "A",
      says: "Viability does not meet the specification.",
    },
    {
      code: "ENDOTOXIN-MISSING",
      outcome: "needs-information",
      grade: "A",
      says: "No endotoxin result in the unit of the specification.",
    },
    {
      code: "ENDOTOXIN-ABOVE-SPEC",
      outcome: "refuse",
      grade: "A",
      says: "Endotoxin does not meet the specification.",
    },
    { code: "MYCOPLASMA-MISSING", outcome: "needs-information", grade: "A", says: "No mycoplasma result." },
    { code: "MYCOPLASMA-POSITIVE", outcome: "refuse", grade: "A", says: "Mycoplasma found." },
    {
      code: "CULTURE-NOT-STARTED",
      outcome: "needs-information",
      grade: "A",
      says: "No sterility culture was started.",
    },
    { code: "CULTURE-POSITIVE", outcome: "refuse", grade: "A", says: "The culture grew before injection." },
    {
      code: "CULTURE-PENDING",
      outcome: "warn",
      grade: "M",
      says: "The culture has not reached its day yet.",
      source: memory,
    },
    {
      code: "GRAM-MISSING",
      outcome: "needs-information",
      grade: "M",
      says: "Culture pending, and no Gram stain.",
      source: memory,
    },
    {
      code: "GRAM-POSITIVE",
      outcome: "refuse",
      grade: "M",
      says: "The Gram stain shows bacteria.",
      source: memory,
    },
    {
      code: "CONDITIONAL-NOT-SAME-DAY",
      outcome: "refuse",
      grade: "D",
      says: "Culture pending on cells that were not processed on the day of injection.",
      source: "Design choice",
    },
    {
      code: "SECOND-SIGNATURE-MISSING",
      outcome: "needs-information",
      grade: "D",
      says: "A conditional release needs a second person's signature.",
      source: "Design choice",
    },
    {
      code: "CONSENT-CONDITIONAL-MISSING",
      outcome: "needs-information",
      grade: "D",
      says: "The consent does not say that the culture is pending.",
      source: "Design choice",
    },
    {
      code: "RELEASE-SIGNATURE-MISSING",
      outcome: "needs-information",
      grade: "A",
      says: "No responsible person signed the release.",
      source: decision,
    },
    {
      code: "HOLD-TIME-EXCEEDED",
      outcome: "refuse",
      grade: "D",
      says: "Too long between harvest and injection.",
      source: "Design choice: the limit is the clinic's own",
    },
    {
      code: "CULTURE-POSITIVE-AFTER-INJECTION",
      outcome: "refer",
      grade: "M",
      says: "The culture grew after the cells were given: the clinician acts now.",
      source: memory,
    },
  ],
} as const satisfies RuleTable;
