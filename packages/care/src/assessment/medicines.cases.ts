/** Worked cases of washouts, earlier procedures and medicines around the day of the procedure. */
import type { RuleCases } from "../rules/ruleCase.ts";
import { candidacyBase, medicine, negative } from "./candidacy.cases.ts";

const operation = (more: object) => [
  { what: "transplant", date: "2025-12-01", surgical: true, inTreatmentArea: true, ...more },
];

export const medicineCases: RuleCases = {
  question: "eligibility",
  source: "Washouts of the registers, each counted by hand; section 1 of the pathway",
  base: candidacyBase,
  cases: [
    [
      "STYLE: finasteride 12 months ago is served",
      { ruleSet: "STYLE", medications: medicine("5ari", { lastUse: "2025-04-10" }) },
      "eligible",
      [],
    ],
    [
      "STYLE: a day short of 12 months",
      { ruleSet: "STYLE", medications: medicine("5ari", { lastUse: "2025-04-11" }) },
      "not-eligible",
      ["WASHOUT:5ari"],
      { earliestDate: "2026-04-11" },
    ],
    [
      "STYLE: use goes on",
      { ruleSet: "STYLE", medications: medicine("minoxidil-topical", { ongoing: true }) },
      "not-eligible",
      ["WASHOUT:minoxidil-topical"],
      { earliestDate: null },
    ],
    [
      "31 August and 6 months is the end of February",
      {
        asOf: "2026-02-27",
        ruleSet: "STYLE",
        medications: medicine("herbal-otc", { lastUse: "2025-08-31" }),
      },
      "not-eligible",
      ["WASHOUT:herbal-otc"],
      { earliestDate: "2026-02-28" },
    ],
    [
      "the same in a leap year",
      {
        asOf: "2028-02-28",
        ruleSet: "STYLE",
        "person.birthDate": "1990-01-01",
        medications: medicine("herbal-otc", { lastUse: "2027-08-31" }),
      },
      "not-eligible",
      ["WASHOUT:herbal-otc"],
      { earliestDate: "2028-02-29" },
    ],
    [
      "STYLE: another trial product, 30 days",
      { ruleSet: "STYLE", medications: medicine("investigational", { lastUse: "2026-03-12" }) },
      "not-eligible",
      ["WASHOUT:investigational"],
      { earliestDate: "2026-04-11" },
    ],
    [
      "UMIN: contraceptive begun within 3 months",
      {
        ruleSet: "UMIN000023343",
        infections: negative("HIV", "HBV", "HCV", "HTLV", "SYPHILIS"),
        medications: medicine("oral-contraceptive", { started: "2026-02-10", ongoing: true }),
      },
      "not-eligible",
      ["WASHOUT:oral-contraceptive"],
      { earliestDate: "2026-05-10" },
    ],
    [
      "UMIN: contraceptive begun long ago",
      {
        ruleSet: "UMIN000023343",
        infections: negative("HIV", "HBV", "HCV", "HTLV", "SYPHILIS"),
        medications: medicine("oral-contraceptive", { started: "2024-02-10", ongoing: true }),
      },
      "eligible",
      [],
    ],
    [
      "S-DSC: light device 6 months",
      { ruleSet: "jRCTb032200148", medications: medicine("light-device", { lastUse: "2025-11-01" }) },
      "not-eligible",
      ["WASHOUT:light-device"],
      { earliestDate: "2026-05-01" },
    ],
    [
      "HF-MSC: any hair medicine ever",
      { ruleSet: "NCT05659095", medications: medicine("minoxidil-topical", { lastUse: "2015-01-01" }) },
      "not-eligible",
      ["DRUG-NAIVE-REQUIRED"],
    ],
    [
      "HF-MSC: another medicine does not matter",
      { ruleSet: "NCT05659095", medications: medicine("other", { ongoing: true }) },
      "eligible",
      [],
    ],
    [
      "STYLE: transplant within 6 months",
      { ruleSet: "STYLE", procedures: operation({}) },
      "not-eligible",
      ["PROCEDURE-WASHOUT:transplant"],
      { earliestDate: "2026-06-01" },
    ],
    [
      "UMIN: microneedling is no surgery",
      {
        ruleSet: "UMIN000023343",
        infections: negative("HIV", "HBV", "HCV", "HTLV", "SYPHILIS"),
        procedures: operation({ what: "microneedling", surgical: false }),
      },
      "eligible",
      [],
    ],
    [
      "NCT01451177: surgery in the area",
      {
        ruleSet: "NCT01451177",
        infections: negative("HIV", "HBV", "HCV", "HTLV"),
        procedures: operation({ date: "2010-01-01" }),
      },
      "not-eligible",
      ["PROCEDURE-IN-AREA:transplant"],
    ],
    [
      "NCT01451177: surgery elsewhere",
      {
        ruleSet: "NCT01451177",
        infections: negative("HIV", "HBV", "HCV", "HTLV"),
        procedures: operation({ date: "2010-01-01", inTreatmentArea: false }),
      },
      "eligible",
      [],
    ],
    [
      "STYLE: no response to an earlier trial",
      { ruleSet: "STYLE", previousExperimentalNonResponder: true },
      "not-eligible",
      ["NON-RESPONDER"],
    ],
    [
      "ibuprofen 6 days before the procedure",
      { asOf: "2026-05-01", medications: medicine("nsaid", { lastUse: "2026-04-28" }) },
      "warn",
      ["NSAID-7D"],
      { nsaidClearDate: "2026-05-05" },
    ],
    [
      "ibuprofen 7 days before",
      { asOf: "2026-05-01", medications: medicine("nsaid", { lastUse: "2026-04-27" }) },
      "eligible",
      [],
    ],
    [
      "anticoagulant, nobody asked",
      { medications: medicine("anticoagulant", { ongoing: true }) },
      "needs-information",
      ["ANTITHROMBOTIC-ASK-PRESCRIBER"],
    ],
    [
      "anticoagulant, prescriber answered",
      {
        medications: medicine("anticoagulant", {
          ongoing: true,
          prescriberAnswer: "Dr R, 1 Apr 2026: goes on",
        }),
      },
      "eligible",
      [],
    ],
  ],
};
