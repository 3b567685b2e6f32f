/** Worked cases of consent. */
import type { RuleCases } from "../rules/ruleCase.ts";

const options = [
  "nothing",
  "minoxidil",
  "finasteride-or-dutasteride",
  "low-level-light",
  "prp",
  "surgery",
  "trial",
];

export const consentCases: RuleCases = {
  question: "consent",
  source: "45 CFR 46.116; IPDAS http://ipdas.ohri.ca/using.html; design choices of the pathway, section 2",
  base: {
    optionsShown: options,
    signedVersion: "sha256:aa",
    currentVersion: "sha256:aa",
    teachBack: { asked: 3, correct: 3 },
    termsShownBeforeDecision: true,
    signedOn: "2026-02-22",
    coolingOffDays: 7,
    procedureDate: "2026-03-01",
    scopes: { treatment: true, registry: false },
    withdrawn: [],
  },
  cases: [
    ["seven days over, all agreed", {}, "accept", []],
    ...options.map(
      (o) =>
        [
          `${o} not shown`,
          { optionsShown: options.filter((x) => x !== o) },
          "needs-information",
          [`CONSENT-OPTION-MISSING:${o}`],
        ] as const,
    ),
    ["the text changed", { currentVersion: "sha256:ab" }, "needs-information", ["CONSENT-VERSION-CHANGED"]],
    ["nothing signed", { signedVersion: null }, "needs-information", ["CONSENT-VERSION-CHANGED"]],
    ["no teach-back", { teachBack: null }, "needs-information", ["CONSENT-TEACHBACK-MISSING"]],
    [
      "a teach-back without a question is none",
      { teachBack: { asked: 0, correct: 0 } },
      "needs-information",
      ["CONSENT-TEACHBACK-MISSING"],
    ],
    ["one answer wrong", { "teachBack.correct": 2 }, "needs-information", ["CONSENT-TEACHBACK-FAILED"]],
    [
      "terms after the decision",
      { termsShownBeforeDecision: false },
      "refuse",
      ["CONSENT-TERMS-AFTER-DECISION"],
    ],
    [
      "a day short of the time to think",
      { signedOn: "2026-02-23" },
      "not-eligible",
      ["CONSENT-COOLING-OFF"],
      { earliestDate: "2026-03-02" },
    ],
    ["the same week in a leap year", { signedOn: "2028-02-23", procedureDate: "2028-03-01" }, "accept", []],
    [
      "treatment not agreed",
      { "scopes.treatment": false },
      "needs-information",
      ["CONSENT-SCOPE-MISSING:treatment"],
    ],
    [
      "treatment withdrawn",
      { withdrawn: [{ scope: "treatment", on: "2026-02-25" }] },
      "not-eligible",
      ["CONSENT-WITHDRAWN:treatment"],
    ],
    [
      "pictures withdrawn: that use stops",
      { withdrawn: ["photos-publication"] },
      "warn",
      ["CONSENT-WITHDRAWN:photos-publication"],
    ],
    [
      "signed on a day that does not exist",
      { signedOn: "2026-02-29" },
      "refuse",
      ["DATE-IMPOSSIBLE:signedOn"],
    ],
    ["more right than asked", { "teachBack.correct": 4 }, "refuse", ["INPUT-INVALID:teachBack"]],
  ],
};
