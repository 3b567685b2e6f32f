/** Worked cases of the female criteria: two major, or one major and two minor. */
import type { RuleCases } from "../rules/ruleCase.ts";

const none = { singleHairUnitPercent: 20, vellusCount: 4, perifollicularPercent: 5, thinHairs: 2 };

export const femaleCriteriaCases: RuleCases = {
  question: "fphl-criteria",
  source: "https://pmc.ncbi.nlm.nih.gov/articles/PMC2938574",
  base: {
    images70Frontal: 4,
    yellowDotsFrontal: 0,
    frontal: { ...none, hairsMeasured: 60, meanDiameterMm: 0.06 },
    occiput: { ...none, hairsMeasured: 60, meanDiameterMm: 0.06 },
  },
  cases: [
    ["nothing met", {}, "warn", ["FAGA-NOT-SUPPORTED"], { major: [], minor: [], met: false }],
    [
      "two major",
      { yellowDotsFrontal: 5, "frontal.meanDiameterMm": 0.05 },
      "accept",
      [],
      { major: ["thinner-frontal", "yellow-dots"], met: true },
    ],
    [
      "four dots are not more than four",
      { yellowDotsFrontal: 4, "frontal.meanDiameterMm": 0.05 },
      "warn",
      ["FAGA-NOT-SUPPORTED"],
    ],
    [
      "one major, two minor",
      { "frontal.thinHairs": 7, "frontal.singleHairUnitPercent": 41, "frontal.vellusCount": 7 },
      "accept",
      [],
      { major: ["thin-hairs"], minor: ["single-units", "vellus"], met: true },
    ],
    [
      "a ratio of exactly 2 is not above it",
      { "frontal.thinHairs": 7, "frontal.singleHairUnitPercent": 40, "frontal.vellusCount": 7 },
      "warn",
      ["FAGA-NOT-SUPPORTED"],
    ],
    [
      "three pictures could hide the second major",
      { images70Frontal: 3, "frontal.meanDiameterMm": 0.05 },
      "needs-information",
      ["TRICHO-IMAGES-UNDER-4"],
      { met: null },
    ],
    [
      "49 hairs could hide the second major",
      { yellowDotsFrontal: 5, "occiput.hairsMeasured": 49 },
      "needs-information",
      ["TRICHO-HAIRS-UNDER-50"],
      { met: null },
    ],
    [
      "no vellus at the occiput: a ratio that cannot be formed",
      { yellowDotsFrontal: 5, "frontal.singleHairUnitPercent": 41, "occiput.vellusCount": 0 },
      "needs-information",
      ["TRICHO-RATIO-UNDEFINED:vellus"],
      { met: null },
    ],
    [
      "met without what is missing: nothing is asked",
      { images70Frontal: 0, "frontal.thinHairs": 7, "frontal.meanDiameterMm": 0.05 },
      "accept",
      [],
    ],
    ["more thin hairs than hairs", { "frontal.thinHairs": 61 }, "refuse", ["INPUT-INVALID:frontal"]],
  ],
};
