/** An assessment as it begins: nothing asked yet, except what the last one already told and does not change. */
import { type AssessmentFacts, assessmentFactsSchema } from "@anagen/clinic/contract";
import type { UseFormReturn } from "react-hook-form";
import { z } from "zod";

/** The facts, and why they are corrected (empty for a new assessment). */
export const assessmentFormSchema = assessmentFactsSchema.extend({ reason: z.string().max(500) });
export type AssessmentValues = z.infer<typeof assessmentFormSchema>;
export type AssessmentForm = UseFormReturn<AssessmentValues>;

const unwritten = { judgement: null, ruleSetVersion: null, femaleJudgement: null, benefits: null };

export const nothingAsked: AssessmentFacts = {
  ruleSet: "CORE",
  procedureDate: null,
  person: {
    sexAtBirth: null,
    childbearingPotential: null,
    pregnancyTest: null,
    lactating: null,
    contraceptionForms: null,
    bmi: null,
  },
  history: { onsetMonth: null, pace: null, suddenLossAsked: false, suddenLossSince: null, story: "" },
  family: { maternal: null, paternal: null },
  scales: [],
  anteriorBridge: null,
  dermoscopy: null,
  flagsAsked: false,
  flags: [],
  femaleCriteria: null,
  medicationsAsked: false,
  procedures: null,
  allergies: null,
  diseases: null,
  infections: { HIV: null, HBV: null, HCV: null, HTLV: null, SYPHILIS: null },
  previousExperimentalNonResponder: null,
  screens: { bdd: null, dlqi: null },
  product: { class: null, source: null, cultured: null, components: null },
  pullTest: null,
  combCounts: [],
  washCounts: [],
  dailyShed: null,
  laboratory: [],
  sites: [],
  note: "",
  warningsAccepted: "",
  ...unwritten,
};

/** A new assessment after an earlier one: history stays, whatever must be looked at again is empty. */
export function askedAgain(earlier: AssessmentFacts): AssessmentFacts {
  return {
    ...nothingAsked,
    ruleSet: earlier.ruleSet,
    person: { ...nothingAsked.person, sexAtBirth: earlier.person.sexAtBirth },
    history: { ...earlier.history, suddenLossAsked: false, suddenLossSince: null },
    family: earlier.family,
    procedures: earlier.procedures,
    product: earlier.product,
  };
}

/** What is sent: the server writes its own judgement. */
export function toSend({ reason: _reason, ...facts }: AssessmentValues): AssessmentFacts {
  return { ...facts, ...unwritten };
}

export const sectionNames: Partial<Record<keyof AssessmentFacts & string, string>> = {
  ruleSet: "Rule set",
  procedureDate: "Planned procedure",
  person: "Person",
  history: "History",
  family: "Family",
  scales: "Scales",
  dermoscopy: "Dermatoscope",
  flags: "Red flags",
  femaleCriteria: "Trichoscopic criteria",
  procedures: "Earlier procedures",
  allergies: "Allergies",
  diseases: "Diseases",
  infections: "Infections",
  screens: "Expectation and distress",
  product: "Product offered",
  pullTest: "Pull test",
  combCounts: "Comb count",
  washCounts: "Wash test",
  dailyShed: "Daily count",
  laboratory: "Laboratory",
  sites: "Sites",
  note: "Note",
  warningsAccepted: "Warnings accepted",
};
