/** Worked cases of donor tests and labels. */
import type { RuleCases } from "../rules/ruleCase.ts";
import { donorPanel } from "./donorPanel.ts";

const done = (result = "negative") => ({ result, specimenDate: "2026-07-10" });
const tests = Object.fromEntries(donorPanel.tests.map((t) => [t.name, done()]));
const without = (name: string) => Object.fromEntries(Object.entries(tests).filter(([key]) => key !== name));
const line = (disease: string) => `WARNING: Reactive test results for ${disease}`;
const [own, notEvaluated, hazard] = [
  "FOR AUTOLOGOUS USE ONLY",
  "NOT EVALUATED FOR INFECTIOUS SUBSTANCES",
  "Biohazard legend",
];
const advise = "WARNING: Advise patient of communicable disease risks";
const prohibited = { use: "prohibited", requiredLabels: [] };

export const donorCases: RuleCases = {
  question: "donor",
  source: "21 CFR 1271.45, .65, .80, .90; panel of the pathway, section 4",
  base: {
    source: "allogeneic",
    establishment: "inside-US",
    livingDonor: true,
    leukocyteRich: true,
    recoveryDate: "2026-07-10",
    screening: "no-risk",
    tests,
    recipientRelation: "none",
    urgentNeedDocumented: false,
    labels: [],
  },
  cases: [
    ["everything done", {}, "accept", [], { use: "permitted", requiredLabels: [] }],
    ...donorPanel.tests.map(
      (t) =>
        [
          `${t.name} absent`,
          { tests: without(t.name) },
          "needs-information",
          [`DONOR-TEST-MISSING:${t.name}`],
          prohibited,
        ] as const,
    ),
    [
      "West Nile out of season",
      { tests: without("WNV-NAT"), recoveryDate: "2026-11-01", ...dated("2026-11-01") },
      "accept",
      [],
    ],
    [
      "West Nile, last day of the season",
      { recoveryDate: "2026-10-31", ...dated("2026-10-31"), "tests.WNV-NAT": undefined },
      "needs-information",
      ["DONOR-TEST-MISSING:WNV-NAT"],
    ],
    [
      "West Nile all year outside the United States",
      {
        establishment: "outside-US",
        recoveryDate: "2026-01-15",
        ...dated("2026-01-15"),
        "tests.WNV-NAT": undefined,
      },
      "needs-information",
      ["DONOR-TEST-MISSING:WNV-NAT"],
    ],
    [
      "not rich in leukocytes: no HTLV, no CMV",
      { leukocyteRich: false, "tests.HTLV-AB": undefined, "tests.CMV-AB": undefined },
      "accept",
      [],
    ],
    ["specimen 7 days after", { "tests.HBSAG.specimenDate": "2026-07-17" }, "accept", []],
    [
      "specimen 8 days after",
      { "tests.HBSAG.specimenDate": "2026-07-18" },
      "needs-information",
      ["DONOR-SPECIMEN-WINDOW:HBSAG"],
      prohibited,
    ],
    [
      "specimen 8 days before",
      { "tests.HBSAG.specimenDate": "2026-07-02" },
      "needs-information",
      ["DONOR-SPECIMEN-WINDOW:HBSAG"],
    ],
    ["no screening", { screening: null }, "needs-information", ["DONOR-SCREENING-MISSING"], prohibited],
    ["a risk factor", { screening: "risk" }, "not-eligible", ["DONOR-SCREENING-RISK"], prohibited],
    [
      "reactive",
      { "tests.ANTI-HCV": done("reactive") },
      "not-eligible",
      ["DONOR-TEST-REACTIVE:ANTI-HCV"],
      prohibited,
    ],
    ["reactive CMV alone", { "tests.CMV-AB": done("reactive") }, "accept", [], { use: "permitted" }],
    [
      "reactive, for a sister, labelled",
      {
        "tests.ANTI-HCV": done("reactive"),
        "tests.HIV-1-AB": done("reactive"),
        recipientRelation: "second-degree",
        labels: [hazard, advise, line("HIV-1"), line("hepatitis C virus")],
      },
      "warn",
      ["DONOR-TEST-REACTIVE:ANTI-HCV", "DONOR-TEST-REACTIVE:HIV-1-AB"],
      {
        use: "permitted-with-warning",
        requiredLabels: [hazard, advise, line("HIV-1"), line("hepatitis C virus")],
      },
    ],
    [
      "reactive, urgent, label bare",
      { "tests.HBSAG": done("reactive"), urgentNeedDocumented: true },
      "refuse",
      [
        "DONOR-TEST-REACTIVE:HBSAG",
        ...[hazard, advise, line("hepatitis B virus")].map((t) => `LABEL-TEXT-MISSING:${t}`),
      ],
    ],
    [
      "an exception does not cover a missing test",
      { tests: without("HCV-NAT"), "tests.ANTI-HCV": done("reactive"), urgentNeedDocumented: true },
      "not-eligible",
      ["DONOR-TEST-MISSING:HCV-NAT", "DONOR-TEST-REACTIVE:ANTI-HCV"],
      prohibited,
    ],
    ["donor cells marked as one's own", { labels: [own] }, "refuse", [`LABEL-TEXT-WRONG:${own}`]],
    [
      "one's own, nothing tested, labelled",
      { source: "autologous", tests: {}, screening: null, labels: [own, notEvaluated] },
      "accept",
      [],
      { use: "permitted", requiredLabels: [own, notEvaluated] },
    ],
    [
      "one's own, everything done",
      { source: "autologous", labels: [own] },
      "accept",
      [],
      { requiredLabels: [own] },
    ],
    [
      "one's own, everything done, yet marked as not evaluated",
      { source: "autologous", labels: [own, notEvaluated] },
      "refuse",
      [`LABEL-TEXT-WRONG:${notEvaluated}`],
    ],
    [
      "one's own, reactive",
      { source: "autologous", tests: { SYPHILIS: done("reactive") }, labels: [own, notEvaluated, hazard] },
      "refuse",
      [`LABEL-TEXT-MISSING:${line("Treponema pallidum")}`],
      { use: "permitted", requiredLabels: [own, notEvaluated, hazard, line("Treponema pallidum")] },
    ],
    ["no such test", { "tests.MALARIA": done() }, "refuse", ["INPUT-INVALID:tests"]],
  ],
};

/** Every specimen taken on a day. */
function dated(specimenDate: string): Record<string, string> {
  return Object.fromEntries(
    donorPanel.tests
      .filter((t) => t.name !== "WNV-NAT")
      .map((t) => [`tests.${t.name}.specimenDate`, specimenDate]),
  );
}
