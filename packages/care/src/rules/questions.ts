/** Every question that the rules answer, by its name in the pathway, and the one way to ask one with unchecked facts. */
import type { z } from "zod";
import { aftercareFacts, judgeAftercare } from "../aftercare/judgeAftercare.ts";
import { candidacyFacts } from "../assessment/candidacyFacts.ts";
import { judgeCandidacy } from "../assessment/judgeCandidacy.ts";
import { femaleCriteriaFacts, judgeFemaleCriteria } from "../assessment/judgeFemaleCriteria.ts";
import { judgeRepeatability, repeatabilityFacts } from "../change/judgeRepeatability.ts";
import { judgeResponse, responseFacts } from "../change/judgeResponse.ts";
import { consentFacts, judgeConsent } from "../consent/judgeConsent.ts";
import { donorFacts, judgeDonor } from "../donor/judgeDonor.ts";
import { judgeMaintenance, maintenanceFacts } from "../maintenance/judgeMaintenance.ts";
import { judgePhase, phaseFacts } from "../phases/judgePhase.ts";
import { doseFacts, judgeDose } from "../procedure/judgeDose.ts";
import { harvestFacts, judgeHarvest } from "../procedure/judgeHarvest.ts";
import { judgeSpins, spinFacts } from "../procedure/judgeSpins.ts";
import { identityFacts, judgeIdentity } from "../product/judgeIdentity.ts";
import { judgeProductCode, productCodeFacts } from "../product/judgeProductCode.ts";
import { cultureResultFacts, judgeCultureResult } from "../release/judgeCultureResult.ts";
import { judgeRelease } from "../release/judgeRelease.ts";
import { releaseFacts } from "../release/releaseFacts.ts";
import { judgeRoute, routeFacts } from "../route/judgeRoute.ts";
import { adverseEventFacts } from "../safety/adverseEventFacts.ts";
import { judgeAdverseEvent } from "../safety/judgeAdverseEvent.ts";
import { deviationFacts, judgeDeviation } from "../safety/judgeDeviation.ts";
import { baselineFacts, judgeBaseline } from "../visits/judgeBaseline.ts";
import { judgeSeries, seriesFacts } from "../visits/judgeSeries.ts";
import { judgeVisit, visitFacts } from "../visits/judgeVisit.ts";
import type { Judgement } from "./judge.ts";
import { readFacts } from "./readFacts.ts";

const questions = {
  eligibility: asking(candidacyFacts, judgeCandidacy),
  "fphl-criteria": asking(femaleCriteriaFacts, judgeFemaleCriteria),
  consent: asking(consentFacts, judgeConsent),
  route: asking(routeFacts, judgeRoute),
  donor: asking(donorFacts, judgeDonor),
  "product-code": asking(productCodeFacts, judgeProductCode),
  "identity-check": asking(identityFacts, judgeIdentity),
  harvest: asking(harvestFacts, judgeHarvest),
  spin: asking(spinFacts, judgeSpins),
  dose: asking(doseFacts, judgeDose),
  release: asking(releaseFacts, judgeRelease),
  "culture-result": asking(cultureResultFacts, judgeCultureResult),
  aftercare: asking(aftercareFacts, judgeAftercare),
  phase: asking(phaseFacts, judgePhase),
  visit: asking(visitFacts, judgeVisit),
  baseline: asking(baselineFacts, judgeBaseline),
  "treatment-series": asking(seriesFacts, judgeSeries),
  response: asking(responseFacts, judgeResponse),
  repeatability: asking(repeatabilityFacts, judgeRepeatability),
  maintenance: asking(maintenanceFacts, judgeMaintenance),
  "adverse-event": asking(adverseEventFacts, judgeAdverseEvent),
  deviation: asking(deviationFacts, judgeDeviation),
} as const;

export type Question = keyof typeof questions;

export const questionNames = Object.keys(questions) as readonly Question[];

export function isQuestion(name: unknown): name is Question {
  return typeof name === "string" && Object.hasOwn(questions, name);
}

/** The judgement on facts of unknown shape; facts that cannot be read are a judgement too, and nothing is thrown. */
export function askQuestion(question: Question, facts: unknown): Judgement {
  return questions[question](facts);
}

function asking<T>(schema: z.ZodType<T>, judgeFacts: (facts: T) => Judgement): (input: unknown) => Judgement {
  return (input) => {
    const read = readFacts(schema, input);
    return read.ok ? judgeFacts(read.facts) : read.judgement;
  };
}
