/** Worked cases of visits, baselines, series and phases; windows as in the plan. */
import type { RuleCases } from "../rules/ruleCase.ts";

export const visitCases: RuleCases = {
  question: "visit",
  source: "Visit plan, pathway section 10: M6 ± 14 days; 31 Aug + 6 months = 28 Feb",
  base: { treatmentDate: "2025-08-31", visit: "M6", actualDate: "2026-02-28" },
  cases: [
    [
      "on target",
      {},
      "accept",
      [],
      { target: "2026-02-28", from: "2026-02-14", to: "2026-03-14", daysOutside: undefined },
    ],
    [
      "a leap year's target",
      { treatmentDate: "2027-08-31", actualDate: null },
      "accept",
      [],
      { target: "2028-02-29" },
    ],
    ["a day early", { actualDate: "2026-02-13" }, "warn", ["VISIT-EARLY"], { daysOutside: 1 }],
    ["two days late", { actualDate: "2026-03-16" }, "warn", ["VISIT-LATE"], { daysOutside: 2 }],
    ["not in the plan", { visit: "M7" }, "refuse", ["INPUT-INVALID:visit"]],
  ],
};

export const baselineCases: RuleCases = {
  question: "baseline",
  source: "Visit plan, pathway section 10: two, at least a day apart, within 30 days before treatment",
  base: { treatmentDate: "2026-03-31", baselineDates: ["2026-03-01", "2026-03-31"] },
  cases: [
    ["both ends of the window", {}, "accept", []],
    ["one", { baselineDates: ["2026-03-20"] }, "warn", ["BASELINE-SINGLE"]],
    ["the same day twice", { baselineDates: ["2026-03-20", "2026-03-20"] }, "warn", ["BASELINE-TOO-CLOSE"]],
    ["31 days before", { baselineDates: ["2026-02-28", "2026-03-20"] }, "warn", ["BASELINE-OUTSIDE-WINDOW"]],
  ],
};

export const seriesCases: RuleCases = {
  question: "treatment-series",
  source: "Gentile 2019: three, 45 days apart",
  base: { firstTreatment: "2028-01-15", count: 3, spacingDays: 45 },
  cases: [
    ["over a leap day", {}, "accept", [], { dates: ["2028-01-15", "2028-02-29", "2028-04-14"] }],
    ["none", { count: 0 }, "refuse", ["INPUT-INVALID:count"]],
  ],
};

export const phaseCases: RuleCases = {
  question: "phase",
  source: "Phase table, pathway section 10",
  base: { treatmentDate: "2026-01-31", onDate: "2026-02-28" },
  cases: [
    ["M1 of 31 January is 28 February", {}, "accept", [], { phase: "shedding-falls" }],
    ["the day before", { onDate: "2026-02-27" }, "accept", [], { phase: "early" }],
    ["not treated", { treatmentDate: null }, "accept", [], { phase: "before-treatment" }],
  ],
};
