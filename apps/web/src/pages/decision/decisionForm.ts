/** A talk about the decision while it goes on; every step carries its time. */
import {
  type DecisionFacts,
  type DecisionView,
  decisionFactsSchema,
  type OptionId,
} from "@anagen/clinic/contract";
import type { UseFormReturn } from "react-hook-form";
import type { z } from "zod";

export const decisionFormSchema = decisionFactsSchema;
export type DecisionValues = z.infer<typeof decisionFormSchema>;
export type DecisionForm = UseFormReturn<DecisionValues>;

/** The clock of this device, as the server takes it. */
export const instantNow = (): string => new Date().toISOString();

export function newTalk(view: DecisionView, language: string): DecisionFacts {
  return {
    aid: { version: view.aid.version, sha256: view.aid.sha256 },
    language,
    interpreter: "",
    explainedBy: null,
    startedAt: instantNow(),
    optionsShown: [],
    terms: null,
    questions: [],
    teachBack: [],
    matters: "",
    chosen: null,
    chosenAt: null,
  };
}

/** The option with the time at which it was first opened. */
export function shown(values: DecisionFacts, option: OptionId): DecisionFacts["optionsShown"] {
  return values.optionsShown.some((o) => o.option === option)
    ? values.optionsShown
    : [...values.optionsShown, { option, at: instantNow() }];
}
