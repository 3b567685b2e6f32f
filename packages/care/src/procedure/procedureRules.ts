/** Reason codes of harvest, spin and dose. */
import type { RuleTable } from "../rules/rule.ts";

const force =
  "https://www.sigmaaldrich.com/technical-documents/articles/biology/g-force-calculator.html ; design choice";
const published =
  "NCT05659095: https://trial.medpath.com/clinical-trial/646fb9efdd210c6d/randomized-controlled-trial-treat-aga ; STYLE: https://drjoelaronowitzmd.blogspot.com/2023/08/treatment-of-androgenic-alopecia-with.html";

export const procedureRules = {
  id: "procedure",
  version: "1",
  date: "2026-11-22",
  source: "Design choice: a record that contradicts arithmetic is refused",
  rules: [
    {
      code: "LIDOCAINE-ABOVE-LABEL",
      outcome: "warn",
      grade: "A",
      says: "The infiltration dose of lidocaine is above the prescribing information.",
      source: "https://prescriberpoint.com/therapies/lidocaine-hydrochloride-27b6ef5",
    },
    {
      code: "LIDOCAINE-TUMESCENT-ABOVE-55",
      outcome: "warn",
      grade: "A",
      says: "The tumescent dose of lidocaine is above 55 mg/kg.",
      source: "https://www.hksurgical.com/maximal-safe-dosages-of-tumescent-lidocaine",
    },
    {
      code: "HARVEST-COUNT-IMPOSSIBLE",
      outcome: "refuse",
      grade: "D",
      says: "The number of punches must be a whole number above 0, and their diameter above 0.",
    },
    {
      code: "PUNCH-LIFETIME-LIMIT",
      outcome: "warn",
      grade: "D",
      says: "More punches in a lifetime than the clinic's limit.",
    },
    {
      code: "RPM-WITHOUT-RADIUS",
      outcome: "refuse",
      grade: "D",
      says: "Turns a minute without the rotor's radius say nothing about the force.",
      source: force,
    },
    {
      code: "RCF-MISSING",
      outcome: "needs-information",
      grade: "D",
      says: "Neither a force in g nor turns a minute is recorded.",
      source: force,
    },
    {
      code: "RCF-NOT-CHECKABLE",
      outcome: "warn",
      grade: "D",
      says: "The force stands unchecked: the rotor's radius is missing.",
      source: force,
    },
    {
      code: "RCF-MISMATCH",
      outcome: "refuse",
      grade: "D",
      says: "The recorded force differs from the calculated one by more than 2 %.",
      source: force,
    },
    {
      code: "RADIUS-IMPLAUSIBLE",
      outcome: "warn",
      grade: "D",
      says: "A rotor radius below 2 cm or above 30 cm: millimetres in a field of centimetres?",
    },
    {
      code: "SPIN-VALUE-IMPOSSIBLE",
      outcome: "refuse",
      grade: "D",
      says: "A speed, radius, force or time at or below 0.",
    },
    {
      code: "RCF-OUTSIDE-PROTOCOL",
      outcome: "warn",
      grade: "D",
      says: "The force lies outside the protocol: a deviation.",
    },
    {
      code: "VOLUME-EXCEEDS-PRODUCED",
      outcome: "refuse",
      grade: "D",
      says: "More volume injected than was produced.",
    },
    {
      code: "CELLS-EXCEED-AVAILABLE",
      outcome: "refuse",
      grade: "D",
      says: "More cells given than the injected volume holds.",
    },
    {
      code: "TOTAL-CELLS-MISMATCH",
      outcome: "refuse",
      grade: "D",
      says: "The written number of cells differs from the calculated one by more than 1 %.",
    },
    {
      code: "VOLUME-MISMATCH",
      outcome: "refuse",
      grade: "D",
      says: "The written volume differs from the calculated one by more than 1 %.",
    },
    {
      code: "VIABILITY-IMPOSSIBLE",
      outcome: "refuse",
      grade: "D",
      says: "Viability must lie between 0 and 100 %.",
    },
    { code: "AREA-IMPOSSIBLE", outcome: "refuse", grade: "D", says: "The treated area must be above 0 cm²." },
    {
      code: "DOSE-ABOVE-PUBLISHED",
      outcome: "warn",
      grade: "D on A",
      says: "More cells/cm² than any hair trial read has given.",
      source: published,
    },
    {
      code: "VOLUME-ABOVE-PUBLISHED",
      outcome: "warn",
      grade: "D on A",
      says: "More mL/cm² than any hair trial read has given.",
      source: published,
    },
  ],
} as const satisfies RuleTable;
