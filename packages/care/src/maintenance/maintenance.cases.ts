/** Worked cases of treating again. */
import type { RuleCases } from "../rules/ruleCase.ts";

export const maintenanceCases: RuleCases = {
  question: "maintenance",
  source: "Pathway, section 12 (design choice)",
  base: {
    best: { date: "2027-01-10", value: 160 },
    current: { date: "2028-01-10", value: 145 },
    sdc: 14,
    override: null,
    rescreen: { date: "2028-01-10", flags: [] },
    newConsent: true,
    punches: { lifetimeBefore: 5, planned: 5, lifetimeLimit: 10 },
    treatments: { done: 3, planned: 1, limit: 4 },
  },
  cases: [
    ["a loss of 15 with 14 detectable", {}, "accept", ["RETREAT-TRIGGERED"], { loss: 15 }],
    ["a loss of exactly what is detectable", { sdc: 15 }, "not-eligible", ["RETREAT-NOT-TRIGGERED"]],
    [
      "years alone trigger nothing",
      { "current.value": 160, "current.date": "2035-01-10" },
      "not-eligible",
      ["RETREAT-NOT-TRIGGERED"],
      { loss: 0 },
    ],
    [
      "a reasoned override",
      { sdc: 20, override: { by: "Dr C", reason: "second side untreated" } },
      "warn",
      ["RETREAT-OVERRIDE"],
    ],
    [
      "an override without a reason",
      { sdc: 20, override: { by: "Dr C", reason: " " } },
      "not-eligible",
      ["RETREAT-NOT-TRIGGERED", "OVERRIDE-REASON-MISSING"],
    ],
    [
      "not screened again",
      { rescreen: null },
      "needs-information",
      ["RETREAT-TRIGGERED", "RESCREEN-MISSING"],
    ],
    [
      "a flag found",
      { "rescreen.flags": ["FLAG-PAIN-BURNING-ITCH"] },
      "refer",
      ["RETREAT-TRIGGERED", "FLAG-PAIN-BURNING-ITCH"],
    ],
    [
      "no new consent",
      { newConsent: false },
      "needs-information",
      ["RETREAT-TRIGGERED", "CONSENT-NEW-COURSE-MISSING"],
    ],
    [
      "one punch and one treatment too many",
      { "punches.planned": 6, "treatments.done": 4 },
      "warn",
      ["RETREAT-TRIGGERED", "PUNCH-LIFETIME-LIMIT", "TREATMENT-LIMIT"],
    ],
    [
      "not going ahead: nothing else is asked",
      { sdc: 20, rescreen: null, newConsent: false },
      "not-eligible",
      ["RETREAT-NOT-TRIGGERED"],
    ],
    ["no smallest detectable change", { sdc: null }, "needs-information", ["SDC-MISSING"]],
  ],
};
