/** Worked cases of the lawful route. */
import type { RuleCases } from "../rules/ruleCase.ts";

const jp = { jurisdiction: "JP", productClass: "cultured-autologous", claimedRoute: "jp-plan" };
const au = { jurisdiction: "AU", claimedRoute: "au-excluded", madeInHospital: true, ownPractitioner: true };
const all361 = {
  minimalManipulation: true,
  homologousUse: true,
  noCombination: true,
  noSystemicEffectOrAutologous: true,
};

export const routeCases: RuleCases = {
  question: "route",
  source: "Statutes named with the rules; pathway, section 3",
  base: {
    asOf: "2026-05-04",
    jurisdiction: "US",
    productClass: "mechanical-micrograft",
    claimedRoute: "us-361",
    conditions361: all361,
    evidenceDocument: "doc-1",
    reviewer: "Counsel",
    reviewDate: "2026-01-01",
    nextReviewDate: "2026-05-04",
    procedureDate: "2026-06-01",
  },
  cases: [
    ["361 with all four conditions, review due today", {}, "accept", []],
    ["an unknown jurisdiction", { jurisdiction: "XX" }, "needs-information", ["ROUTE-JURISDICTION-UNKNOWN"]],
    ["no route", { claimedRoute: null }, "needs-information", ["ROUTE-MISSING"]],
    ["no reviewer", { reviewer: null }, "needs-information", ["ROUTE-EVIDENCE-MISSING"]],
    ["review a day late", { nextReviewDate: "2026-05-03" }, "needs-information", ["ROUTE-REVIEW-EXPIRED"]],
    [
      "enzymatic SVF as the same surgical procedure",
      { productClass: "enzymatic-svf", claimedRoute: "us-ssp" },
      "not-eligible",
      ["ROUTE-US-DRUG-NO-IND", "ROUTE-US-SSP-SVF"],
    ],
    ["enzymatic SVF under an IND", { productClass: "enzymatic-svf", claimedRoute: "us-ind" }, "accept", []],
    [
      "exosomes without an IND",
      { productClass: "exosome", claimedRoute: "own words" },
      "not-eligible",
      ["ROUTE-US-DRUG-NO-IND"],
    ],
    [
      "a condition fails, another is not answered",
      { conditions361: { ...all361, homologousUse: false, noCombination: null } },
      "not-eligible",
      ["ROUTE-US-361-FAILS:homologousUse", "ROUTE-US-361-UNKNOWN:noCombination"],
    ],
    [
      "EU: SVF outside the three routes",
      { jurisdiction: "EU", productClass: "enzymatic-svf", claimedRoute: "point of care" },
      "not-eligible",
      ["ROUTE-EU-ATMP"],
    ],
    [
      "EU: SVF by hospital exemption",
      { jurisdiction: "EU", productClass: "enzymatic-svf", claimedRoute: "eu-hospital-exemption" },
      "accept",
      [],
    ],
    [
      "UK: cultured cells, no licence, not registered",
      { jurisdiction: "UK", productClass: "cultured-autologous", claimedRoute: "uk" },
      "not-eligible",
      ["ROUTE-UK-HTA-LICENCE", "ROUTE-UK-CQC"],
    ],
    [
      "UK: licensed and registered",
      {
        jurisdiction: "UK",
        productClass: "cultured-autologous",
        claimedRoute: "uk",
        htaLicence: "12345",
        cqcRegistered: true,
      },
      "accept",
      [],
    ],
    ["Japan: no plan", jp, "not-eligible", ["ROUTE-JP-NO-PLAN"]],
    [
      "Japan: class I, 89 days",
      { ...jp, jpClass: "I", planSubmittedOn: "2026-03-04", committeeOpinion: "yes" },
      "not-eligible",
      ["ROUTE-JP-90-DAYS"],
      { earliestDate: "2026-06-02" },
    ],
    [
      "Japan: class I, 90 days",
      { ...jp, jpClass: "I", planSubmittedOn: "2026-03-03", committeeOpinion: "yes" },
      "accept",
      [],
    ],
    [
      "Korea: hair loss is not grave enough",
      { jurisdiction: "KR", productClass: "cultured-autologous", claimedRoute: "kr-advanced-regenerative" },
      "not-eligible",
      ["ROUTE-KR-INDICATION"],
    ],
    [
      "Korea: before the act",
      {
        jurisdiction: "KR",
        productClass: "cultured-autologous",
        claimedRoute: "own",
        asOf: "2025-01-01",
        procedureDate: "2025-02-20",
      },
      "accept",
      [],
    ],
    [
      "India: outside a trial",
      { jurisdiction: "IN", claimedRoute: "own" },
      "not-eligible",
      ["ROUTE-IN-NOT-TRIAL"],
    ],
    ["India: in a trial", { jurisdiction: "IN", claimedRoute: "in-trial" }, "accept", []],
    ["Australia: all three", au, "accept", []],
    [
      "Australia: advertised",
      { ...au, advertisedToConsumers: true },
      "not-eligible",
      ["ROUTE-AU-ADVERTISED"],
    ],
    [
      "Australia: not in a hospital, not one's own",
      { ...au, madeInHospital: false, ownPractitioner: false },
      "not-eligible",
      ["ROUTE-AU-NOT-HOSPITAL", "ROUTE-AU-NOT-OWN-PRACTITIONER"],
    ],
  ],
};
