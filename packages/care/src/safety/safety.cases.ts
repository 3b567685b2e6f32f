/** Worked cases of adverse events and deviations: grade, seriousness, causality, clocks. */
import type { RuleCases } from "../rules/ruleCase.ts";

const hospital = { hospitalised: true, adl: "self-care" };
const eu = {
  jurisdiction: "EU",
  route: "eu-trial",
  timeZone: "Europe/Helsinki",
  investigatorAwareAt: "2026-03-28T20:00:00+02:00",
};
const tissue = { route: "us-361" };

export const adverseEventCases: RuleCases = {
  question: "adverse-event",
  source: "21 CFR 312.32, 1271.350; Fimea; CTCAE; pathway, section 13",
  base: {
    jurisdiction: "US",
    route: "us-ind",
    timeZone: "America/Los_Angeles",
    receivedAt: "2026-03-01T07:30:00Z",
    event: { term: "cellulitis", ...hospital, communicableDisease: false },
    recordedGrade: 3,
    expected: false,
    relatednessInvestigator: "possible",
    relatednessSponsor: "possible",
  },
  cases: [
    [
      "received on 28 February in Los Angeles",
      {},
      "report",
      ["AE-REPORT-DUE"],
      { grade: 3, serious: true, clocks: [{ duty: "US-IND-15", day0: "2026-02-28", dueDate: "2026-03-15" }] },
    ],
    [
      "over a leap day",
      { receivedAt: "2028-02-25T20:00:00Z" },
      "report",
      ["AE-REPORT-DUE"],
      { clocks: [{ duty: "US-IND-15", day0: "2028-02-25", dueDate: "2028-03-11" }] },
    ],
    [
      "life-threatening, with follow-up",
      { "event.lifeThreatening": true, recordedGrade: 4, followUpReceivedAt: "2026-03-05T20:00:00Z" },
      "report",
      ["AE-REPORT-DUE"],
      {
        grade: 4,
        clocks: [
          { duty: "US-IND-7", day0: "2026-02-28", dueDate: "2026-03-07" },
          { duty: "US-IND-FOLLOW-UP-15", day0: "2026-03-05", dueDate: "2026-03-20" },
        ],
      },
    ],
    ["death", { "event.death": true, recordedGrade: 5 }, "report", ["AE-REPORT-DUE"], { grade: 5 }],
    ["expected", { expected: true }, "accept", ["AE-NO-EXPEDITED-CLOCK"], { clocks: [] }],
    [
      "both say unlikely",
      { relatednessInvestigator: "unlikely", relatednessSponsor: "unlikely" },
      "accept",
      ["AE-NO-EXPEDITED-CLOCK"],
    ],
    [
      "unassessable counts as suspected",
      { relatednessInvestigator: "unassessable", relatednessSponsor: null },
      "report",
      ["AE-REPORT-DUE"],
    ],
    [
      "severe but not serious",
      { event: { term: "pain", intervention: "invasive" } },
      "accept",
      ["AE-NO-EXPEDITED-CLOCK"],
      { grade: 3, serious: false },
    ],
    [
      "instrumental activities limited",
      { event: { term: "headache", adl: "instrumental" }, recordedGrade: 2 },
      "accept",
      ["AE-NO-EXPEDITED-CLOCK"],
      { grade: 2, serious: false },
    ],
    [
      "mild",
      { event: { term: "itch" }, recordedGrade: 1 },
      "accept",
      ["AE-NO-EXPEDITED-CLOCK"],
      { grade: 1 },
    ],
    ["recorded as grade 2", { recordedGrade: 2 }, "report", ["AE-REPORT-DUE", "AE-GRADE-MISMATCH"]],
    [
      "the sponsor lowers the causality: the clock runs on",
      { relatednessSponsor: "unlikely" },
      "refuse",
      ["AE-REPORT-DUE", "AE-CAUSALITY-DOWNGRADE"],
      { clocks: [{ duty: "US-IND-15", day0: "2026-02-28", dueDate: "2026-03-15" }] },
    ],
    ["361, no communicable disease", tissue, "accept", ["AE-361-NOT-COMMUNICABLE"]],
    [
      "361, communicable, in hospital",
      { ...tissue, "event.communicableDisease": true },
      "report",
      ["AE-REPORT-DUE"],
      { clocks: [{ duty: "US-361-15", day0: "2026-02-28", dueDate: "2026-03-15" }] },
    ],
    [
      "361, communicable, no grave consequence",
      {
        ...tissue,
        event: { term: "folliculitis", communicableDisease: true, intervention: "minimal" },
        recordedGrade: 2,
      },
      "accept",
      ["AE-NO-EXPEDITED-CLOCK"],
    ],
    [
      "EU: 24 hours run through the change of clock",
      { ...eu, receivedAt: "2026-03-29T09:00:00+03:00" },
      "report",
      ["AE-REPORT-DUE"],
      {
        clocks: [
          { duty: "EU-SAE-24H", dueAt: "2026-03-29T21:00:00+03:00" },
          { duty: "EU-SUSAR-15", day0: "2026-03-29", dueDate: "2026-04-13" },
        ],
      },
    ],
    [
      "EU: fatal, then additions from the first report",
      { ...eu, "event.death": true, recordedGrade: 5, firstReportSubmittedOn: "2026-03-04" },
      "report",
      ["AE-REPORT-DUE"],
      {
        clocks: [
          { duty: "EU-SAE-24H", dueAt: "2026-03-29T21:00:00+03:00" },
          { duty: "EU-SUSAR-7", day0: "2026-03-01", dueDate: "2026-03-08" },
          { duty: "EU-SUSAR-FOLLOW-UP-8", day0: "2026-03-04", dueDate: "2026-03-12" },
        ],
      },
    ],
    [
      "EU: nobody wrote down when the investigator knew",
      { ...eu, investigatorAwareAt: null, expected: true },
      "needs-information",
      ["AE-NO-EXPEDITED-CLOCK", "INFO-MISSING:investigatorAwareAt"],
    ],
    [
      "EU tissue law: no deadline was found",
      { jurisdiction: "EU", route: "eu-soho" },
      "needs-information",
      ["AE-CLOCK-NOT-CONFIGURED"],
    ],
    [
      "Australia, all criteria",
      {
        jurisdiction: "AU",
        route: "au-excluded",
        auCriteria: { ownPractitioner: true, madeInHospital: true, notAdvertised: true },
      },
      "accept",
      ["AE-AU-EXCLUDED"],
    ],
    [
      "Australia, advertised",
      {
        jurisdiction: "AU",
        route: "au-excluded",
        auCriteria: { ownPractitioner: true, madeInHospital: true, notAdvertised: false },
      },
      "needs-information",
      ["AE-CLOCK-NOT-CONFIGURED"],
    ],
    ["grade 6", { recordedGrade: 6 }, "refuse", ["INPUT-INVALID:recordedGrade"]],
  ],
};

export const deviationCases: RuleCases = {
  question: "deviation",
  source: "21 CFR 1271.350(b): 45 days from discovery",
  base: { route: "us-361", timeZone: "America/Chicago", discoveredAt: "2028-01-21T05:30:00Z" },
  cases: [
    [
      "found late in the evening, over a leap day",
      {},
      "report",
      ["DEVIATION-REPORT-DUE"],
      { clocks: [{ duty: "US-361-DEVIATION-45", day0: "2028-01-20", dueDate: "2028-03-05" }] },
    ],
    [
      "another route: no deadline on file",
      { route: "us-ind" },
      "needs-information",
      ["AE-CLOCK-NOT-CONFIGURED"],
      { clocks: [] },
    ],
  ],
};
