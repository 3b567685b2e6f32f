/** Worked cases of codes and hand-overs. */
import type { RuleCases } from "../rules/ruleCase.ts";

const name = ["CODE-CONTAINS-NAME"];

export const productCodeCases: RuleCases = {
  question: "product-code",
  source: "21 CFR 1271.290; spellings are a design choice of the pathway, section 5",
  base: {
    code: "P7-26-QK4X",
    person: { family: "Björnsson", given: ["Łucja"], ssn: "123-45-6789", mrn: "A-77 41" },
  },
  cases: [
    ["nothing of the person", {}, "accept", []],
    ["marks dropped", { code: "bjornsson-1" }, "refuse", name],
    ["written out", { code: "X-BJOERNSSON" }, "refuse", name],
    ["a given name with a stroke", { code: "26/LUC.JA/1" }, "refuse", name],
    [
      "one part of a double name",
      { code: "ZZ-ROSSI-9", "person.family": "De'Angelis-Rossi" },
      "refuse",
      name,
    ],
    ["sharp s in capitals", { code: "STRASSER1", "person.family": "Straßer" }, "refuse", name],
    [
      "short names are not sought alone",
      { code: "BOLT-LIFT-2", "person.family": "Li", "person.given": ["Bo"] },
      "accept",
      [],
    ],
    [
      "short names joined",
      { code: "Q-BOLI-2", "person.family": "Li", "person.given": ["Bo"] },
      "refuse",
      name,
    ],
    ["a social security number", { code: "K-1234-56789" }, "refuse", ["CODE-CONTAINS-SSN"]],
    ["a record number", { code: "K-a7741-X" }, "refuse", ["CODE-CONTAINS-MRN"]],
    [
      "a record number of three characters is not sought",
      { code: "K-A77-X", "person.mrn": "A77" },
      "accept",
      [],
    ],
    [
      "a name in another script cannot be inside",
      { "person.family": "Иванова", "person.given": ["فاطمة"] },
      "accept",
      [],
    ],
    ["no code", { code: " " }, "refuse", ["INPUT-INVALID:code"]],
  ],
};

export const identityCases: RuleCases = {
  question: "identity-check",
  source: "Pathway, section 5 (design choice)",
  base: { patientCode: "P7-1", tubeCode: "P7-1", syringeCode: "P7-1" },
  cases: [
    ["one and the same code", {}, "accept", []],
    ["another tube", { tubeCode: "P7-2" }, "refuse", ["COI-MISMATCH"]],
    ["small letters are another code", { syringeCode: "p7-1" }, "refuse", ["COI-MISMATCH"]],
    ["syringe not scanned", { syringeCode: null }, "refuse", ["COI-MISMATCH"]],
    ["nothing scanned", { patientCode: "", tubeCode: "", syringeCode: "" }, "refuse", ["COI-MISMATCH"]],
  ],
};
