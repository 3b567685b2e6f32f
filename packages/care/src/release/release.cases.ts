/** Worked cases of release and of late culture results. */
import type { RuleCases } from "../rules/ruleCase.ts";

const pending = {
  injectOn: "2026-06-01",
  "results.culture": { startedOn: "2026-06-01", result: null, readOn: null },
  "results.gram": "negative",
  secondSignature: { by: "Dr B", at: "2026-06-01T11:05:00+02:00" },
  consentMentionsPendingCulture: true,
};
const asked = ["CULTURE-PENDING"];

export const releaseCases: RuleCases = {
  question: "release",
  source: "Published criteria and 21 CFR 1271.265(c); conditional release from memory; pathway, section 8",
  base: {
    spec: {
      viability: { op: ">=", value: 85 },
      endotoxin: { op: "<", value: 0.5, unit: "EU/mL" },
      sterilityDays: 7,
      mycoplasma: true,
    },
    results: {
      viabilityPercent: 85,
      endotoxinEuPerMl: 0.4,
      mycoplasma: "negative",
      culture: { startedOn: "2026-06-01", result: "no-growth", readOn: "2026-06-08" },
    },
    processedOn: "2026-06-01",
    injectOn: "2026-06-09",
    signature: { by: "QP A", at: "2026-06-08T16:00:00+02:00" },
  },
  cases: [
    ["seven days without growth", {}, "accept", [], { status: "released", cultureDueDate: "2026-06-08" }],
    [
      "read a day early is pending, and not on the day of processing",
      { "results.culture.readOn": "2026-06-07" },
      "refuse",
      [
        ...asked,
        "GRAM-MISSING",
        "CONDITIONAL-NOT-SAME-DAY",
        "SECOND-SIGNATURE-MISSING",
        "CONSENT-CONDITIONAL-MISSING",
      ],
      { status: "rejected" },
    ],
    ["on condition, same day", pending, "warn", asked, { status: "conditional" }],
    [
      "on condition, no Gram stain",
      { ...pending, "results.gram": null },
      "needs-information",
      [...asked, "GRAM-MISSING"],
      { status: "quarantine" },
    ],
    [
      "on condition, Gram stain positive",
      { ...pending, "results.gram": "positive" },
      "refuse",
      [...asked, "GRAM-POSITIVE"],
      { status: "rejected" },
    ],
    [
      "the same person signs twice",
      { ...pending, secondSignature: { by: "QP A", at: "2026-06-01T11:05:00+02:00" } },
      "needs-information",
      [...asked, "SECOND-SIGNATURE-MISSING"],
    ],
    [
      "the consent is silent about the culture",
      { ...pending, consentMentionsPendingCulture: false },
      "needs-information",
      [...asked, "CONSENT-CONDITIONAL-MISSING"],
    ],
    [
      "no viability",
      { "results.viabilityPercent": null },
      "needs-information",
      ["VIABILITY-MISSING"],
      { status: "quarantine" },
    ],
    [
      "viability just below",
      { "results.viabilityPercent": 84.9 },
      "refuse",
      ["VIABILITY-BELOW-SPEC"],
      { status: "rejected" },
    ],
    ["above 85 refuses 85", { "spec.viability.op": ">" }, "refuse", ["VIABILITY-BELOW-SPEC"]],
    ["viability above 100 %", { "results.viabilityPercent": 101 }, "refuse", ["VIABILITY-IMPOSSIBLE"]],
    ["no endotoxin", { "results.endotoxinEuPerMl": null }, "needs-information", ["ENDOTOXIN-MISSING"]],
    [
      "endotoxin at the limit of 'below'",
      { "results.endotoxinEuPerMl": 0.5 },
      "refuse",
      ["ENDOTOXIN-ABOVE-SPEC"],
    ],
    [
      "per kilogram: 20 · 12 / 60 = 4",
      {
        "spec.endotoxin": { op: "<=", value: 5, unit: "EU/kg" },
        "results.endotoxinEuPerMl": 20,
        volumeInjectedMl: 12,
        weightKg: 60,
      },
      "accept",
      [],
      { endotoxinEuPerKg: 4 },
    ],
    [
      "per kilogram without a weight",
      { "spec.endotoxin": { op: "<=", value: 5, unit: "EU/kg" }, volumeInjectedMl: 12 },
      "needs-information",
      ["ENDOTOXIN-MISSING"],
    ],
    ["no mycoplasma test", { "results.mycoplasma": null }, "needs-information", ["MYCOPLASMA-MISSING"]],
    ["mycoplasma", { "results.mycoplasma": "positive" }, "refuse", ["MYCOPLASMA-POSITIVE"]],
    [
      "mycoplasma not in the specification",
      { "results.mycoplasma": "positive", "spec.mycoplasma": false },
      "accept",
      [],
    ],
    [
      "no culture",
      { "results.culture": null },
      "needs-information",
      ["CULTURE-NOT-STARTED"],
      { status: "quarantine" },
    ],
    [
      "growth",
      { "results.culture.result": "growth" },
      "refuse",
      ["CULTURE-POSITIVE"],
      { status: "rejected" },
    ],
    ["nobody signed", { signature: null }, "needs-information", ["RELEASE-SIGNATURE-MISSING"]],
    [
      "held 90 minutes through a change of clock",
      { harvestAt: "2026-03-29T01:30:00+01:00", injectAt: "2026-03-29T04:00:00+02:00", maxHoldMinutes: 90 },
      "accept",
      [],
      { holdMinutes: 90 },
    ],
    [
      "held a minute too long",
      { harvestAt: "2026-06-09T09:00:00+02:00", injectAt: "2026-06-09T10:31:00+02:00", maxHoldMinutes: 90 },
      "refuse",
      ["HOLD-TIME-EXCEEDED"],
      { holdMinutes: 91 },
    ],
    [
      "injected before the harvest",
      { harvestAt: "2026-06-09T09:00:00+02:00", injectAt: "2026-06-09T08:00:00+02:00" },
      "refuse",
      ["DATE-IMPOSSIBLE:injectAt"],
    ],
    [
      "an instant without its offset",
      { injectAt: "2026-06-09T08:00:00" },
      "refuse",
      ["DATE-IMPOSSIBLE:injectAt"],
    ],
  ],
};

export const cultureResultCases: RuleCases = {
  question: "culture-result",
  source: "Pathway, section 8 (from memory)",
  base: { releasedConditionally: true, injectedOn: "2026-06-01", result: "growth", readOn: "2026-06-04" },
  cases: [
    [
      "growth after the cells were given",
      {},
      "refer",
      ["CULTURE-POSITIVE-AFTER-INJECTION"],
      { actions: ["notify-clinician", "recall-patient", "open-adverse-event", "open-deviation"] },
    ],
    ["no growth", { result: "no-growth" }, "accept", [], { actions: [] }],
  ],
};
