/** Reason codes of decision and consent. */
import type { RuleTable } from "../rules/rule.ts";

const federal =
  "45 CFR 46.116: https://covidindex.science/index-entries/electronic-code-of-federal-regulations-45-cfr-46-116-general-requirements-for-informed-consent";

export const consentRules = {
  id: "consent",
  version: "1",
  date: "2026-11-22",
  source: "Design choice, after the IPDAS minimum criteria (http://ipdas.ohri.ca/using.html)",
  rules: [
    {
      code: "CONSENT-OPTION-MISSING",
      outcome: "needs-information",
      grade: "A",
      says: "One of the options was not shown.",
      source: `${federal} ; IPDAS http://ipdas.ohri.ca/using.html`,
    },
    {
      code: "CONSENT-VERSION-CHANGED",
      outcome: "needs-information",
      grade: "D",
      says: "The text has changed since it was signed: consent is asked again.",
    },
    {
      code: "CONSENT-TEACHBACK-MISSING",
      outcome: "needs-information",
      grade: "D",
      says: "Nobody checked that it was understood.",
    },
    {
      code: "CONSENT-TEACHBACK-FAILED",
      outcome: "needs-information",
      grade: "D",
      says: "Fewer answers were right than were asked.",
    },
    {
      code: "CONSENT-TERMS-AFTER-DECISION",
      outcome: "refuse",
      grade: "D",
      says: "That nothing is guaranteed or refunded was shown only after the decision.",
    },
    {
      code: "CONSENT-COOLING-OFF",
      outcome: "not-eligible",
      grade: "D",
      says: "The time to think it over is not yet over.",
    },
    {
      code: "CONSENT-SCOPE-MISSING",
      outcome: "needs-information",
      grade: "A",
      says: "The patient has not agreed to this.",
      source: federal,
    },
    {
      code: "CONSENT-WITHDRAWN",
      outcome: "warn",
      sometimes: "not-eligible",
      grade: "A",
      says: "The patient took this consent back: that use stops (and, for the treatment, the treatment).",
      source: federal,
    },
  ],
} as const satisfies RuleTable;
