/** Worked cases of the response flags and of repeatability. */
import type { RuleCases } from "../rules/ruleCase.ts";

const method = { site: "vertex", device: "D1", vellusCutoffUm: 40 };
const at = (date: string, value: number, more: object = {}) => ({
  date,
  value,
  method: { ...method, ...more },
});

export const responseCases: RuleCases = {
  question: "response",
  source: "Pathway, section 11: 22.66 % or 43.36 hairs/cm²; SDC of the site",
  base: {
    baseline: [at("2026-01-01", 98), at("2026-01-03", 102)],
    followUp: at("2027-01-01", 115),
    unit: "hairs/cm2",
    sdc: 12,
    assessor: { score: 1, blinded: true },
    patientImproved: false,
  },
  cases: [
    [
      "gain that no eye sees",
      {},
      "accept",
      [],
      {
        baselineMean: 100,
        change: 15,
        changePercent: 15,
        measured: "gain",
        visible: false,
        assessor: true,
        patient: false,
      },
    ],
    [
      "exactly the smallest detectable change is none",
      { sdc: 15 },
      "accept",
      [],
      { measured: "no-change-beyond-error" },
    ],
    ["loss", { followUp: at("2027-01-01", 80) }, "accept", [], { measured: "loss", visible: false }],
    ["22.66 % is visible", { followUp: at("2027-01-01", 122.66) }, "accept", [], { visible: true }],
    [
      "43.36 hairs/cm² are visible",
      { baseline: [at("2026-01-01", 300), at("2026-01-03", 300)], followUp: at("2027-01-01", 343.36) },
      "accept",
      [],
      { visible: true, changePercent: 14.45 },
    ],
    [
      "43.36 of another unit are not",
      {
        unit: "um",
        baseline: [at("2026-01-01", 300), at("2026-01-03", 300)],
        followUp: at("2027-01-01", 343.36),
      },
      "accept",
      [],
      { visible: false },
    ],
    [
      "another site, device and cutoff",
      { followUp: at("2027-01-01", 115, { site: "front", device: "D2", vellusCutoffUm: 30 }) },
      "refuse",
      ["METHOD-MISMATCH:site", "METHOD-MISMATCH:device", "METHOD-MISMATCH:vellusCutoffUm"],
      { change: undefined },
    ],
    [
      "no smallest detectable change",
      { sdc: null },
      "needs-information",
      ["SDC-MISSING"],
      { measured: undefined, change: 15 },
    ],
    [
      "one baseline",
      { baseline: [at("2026-01-01", 100)] },
      "warn",
      ["BASELINE-SINGLE"],
      { measured: "gain" },
    ],
    [
      "a score that was not blinded",
      { "assessor.blinded": false },
      "warn",
      ["ASSESSOR-NOT-BLINDED"],
      { assessor: null },
    ],
    ["no baseline", { baseline: [] }, "refuse", ["INPUT-INVALID:baseline"]],
  ],
};

export const repeatabilityCases: RuleCases = {
  question: "repeatability",
  source: "SEM = √(Σd²/2n): differences 2 and 4, √(20/4) = 2.236; SDC = 1.96·√2·SEM = 6.198",
  base: {
    pairs: [
      [100, 102],
      [80, 84],
    ],
  },
  cases: [
    ["two pairs", {}, "accept", [], { sem: 2.236, sdc: 6.198 }],
    ["no pair", { pairs: [] }, "refuse", ["INPUT-INVALID:pairs"]],
  ],
};
