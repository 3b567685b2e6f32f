/** How the demo's patients were assessed, what they decided and signed, and on which routes the clinic says it works. Made up. */
import { addDays, type CalendarDate, judgeRoute, teachBackQuestions } from "@anagen/care";
import { decisionAid } from "../aid/decisionAid.ts";
import {
  type AssessmentFacts,
  type ClinicRouteFacts,
  type DecisionFacts,
  optionIds,
  storedJudgement,
} from "../contract/index.ts";
import { consentPaper } from "../papers/consentPaper.ts";
import { judgeAssessment } from "../papers/judgeAssessment.ts";
import { signConsent } from "../papers/signConsent.ts";
import { demoRoutes, demoTexts } from "./demoTexts.ts";
import type { DemoCourse } from "./dossierOfDemo.ts";

/** Days before the treatment: assessed, decided and signed. */
const assessedBefore = 14;
const decidedBefore = 10;

export async function demoDecisions(made: DemoCourse): Promise<void> {
  const keptOn = addDays(made.madeOn, -400);
  const consentForm = await keepForTheClinic(made, keptOn);
  const { course } = made;
  if (course.treatedOn === null) return;
  await assess(made, addDays(course.treatedOn, -assessedBefore));
  await decideAndSign(made, addDays(course.treatedOn, -decidedBefore), consentForm);
}

/** Texts and routes once for the clinic; gives the id of the English consent form. */
async function keepForTheClinic({ store, clinician }: DemoCourse, on: CalendarDate): Promise<string> {
  const texts = store.dossier("protocol");
  for (const [key, facts] of Object.entries(demoTexts))
    if ((await texts.withKey(clinician, key)) === null)
      await texts.create(clinician, { courseId: null, on, key, facts });
  const routes = store.dossier("route");
  for (const facts of demoRoutes(on))
    if ((await routes.withKey(clinician, facts.productClass)) === null)
      await routes.create(clinician, { courseId: null, on, key: facts.productClass, facts });
  const form = await texts.withKey(clinician, "consent:en");
  if (form === null) throw new Error("the demo's consent form is not there");
  return form.id;
}

async function assess(made: DemoCourse, on: CalendarDate): Promise<void> {
  const { store, clinician, course, patient, write, site } = made;
  const { scale } = course;
  const names: Record<string, string> = { "Norwood–Hamilton": "norwood-hamilton" };
  const facts: AssessmentFacts = {
    ruleSet: "CORE",
    procedureDate: course.treatedOn,
    person: {
      sexAtBirth: null,
      childbearingPotential: patient.sex === "female" ? false : null,
      pregnancyTest: null,
      lactating: patient.sex === "female" ? false : null,
      contraceptionForms: null,
      bmi: 23.4,
    },
    history: {
      onsetMonth: `${Number(on.slice(0, 4)) - 4}-05`,
      pace: "slow",
      suddenLossAsked: true,
      suddenLossSince: null,
      story: "Thinner on the top for some years. Made up.",
    },
    family: { maternal: "yes", paternal: "unknown" },
    scales:
      scale === null
        ? []
        : [
            {
              name: names[scale.name] ?? scale.name.toLowerCase(),
              grade: scale.stage.replace(" ", "-"),
              rater: clinician.name,
              photoId: null,
            },
          ],
    anteriorBridge: null,
    dermoscopy: {
      date: on,
      follicularOpenings: "present",
      hairsInTarget: 60,
      findings: "Diameters differ, openings everywhere. Made up.",
    },
    flagsAsked: true,
    flags: [],
    femaleCriteria: null,
    medicationsAsked: true,
    procedures: [],
    allergies: [],
    diseases: [],
    infections: { HIV: "negative", HBV: "negative", HCV: "negative", HTLV: null, SYPHILIS: null },
    previousExperimentalNonResponder: false,
    screens: { bdd: "negative", dlqi: 7 },
    product: {
      class: "mechanical-micrograft",
      source: "autologous",
      cultured: false,
      components: ["saline"],
    },
    pullTest: { cutoffPercent: 10, regions: [{ site: "vertex", pulled: 50, out: 3 }] },
    combCounts: [14, 11, 16],
    washCounts: [],
    dailyShed: null,
    laboratory: [
      { test: "ferritin", value: 74, unit: "µg/L", on },
      { test: "tsh", value: 1.6, unit: "mIU/L", on },
    ],
    sites: [{ site: site.label, hairsInTarget: 60, openings: "present" }],
    note: "Made up for the demo.",
    warningsAccepted: "",
    judgement: null,
    ruleSetVersion: null,
    femaleJudgement: null,
    benefits: null,
  };
  const judged = await judgeAssessment(store, clinician, { course, patient, on, facts });
  await write("assessment", clinician, "assessment", { on, facts: judged });
}

/** A talk of forty minutes, then the signature; judged by the same functions as at the server's address. */
async function decideAndSign(made: DemoCourse, on: CalendarDate, formId: string): Promise<void> {
  const { store, clinician, course, patient, write } = made;
  const at = (minute: number) => `${on}T09:${String(minute).padStart(2, "0")}:00.000Z`;
  const { version, sha256 } = decisionAid();
  const decision: DecisionFacts = {
    aid: { version, sha256 },
    language: "en",
    interpreter: "",
    explainedBy: { id: clinician.id, name: clinician.name },
    startedAt: at(0),
    optionsShown: optionIds.map((option, i) => ({ option, at: at(2 + 2 * i) })),
    terms: {
      protocolId: (await store.dossier("protocol").withKey(clinician, "terms:en"))?.id ?? null,
      version: 1,
      at: at(20),
    },
    questions: [
      { question: "Will it last?", answer: "Nobody knows. In some trials it was gone after a year." },
    ],
    teachBack: teachBackQuestions.questions.map(({ id, question }) => ({
      id,
      asked: question,
      said: "In own words, right. Made up.",
      correct: true,
    })),
    matters: "To try something before a transplant, and to know honestly whether it works. Made up.",
    chosen: "cells",
    chosenAt: at(38),
  };
  await write("decision", clinician, "decision", { on, facts: decision });
  const stored = (await store.dossier("decision").ofCourse(clinician, course)).at(-1);
  const form = await store.dossier("protocol").find(clinician, formId);
  if (form === null || stored === undefined) return;
  const paper = consentPaper(form.facts);
  const route = demoRoutes(on).find((r) => r.productClass === "mechanical-micrograft") as ClinicRouteFacts;
  const signing = signConsent({
    facts: {
      kind: "given",
      scopes: ["treatment", "photos-clinical", "registry", "future-contact"],
      declined: ["photos-publication", "research"],
      decisionId: stored.id,
      text: { protocolId: form.id, version: form.version, sha256: paper.sha256 },
      signature: { name: `${patient.givenName} ${patient.familyName}`, drawing: null, at: at(45) },
      witness: { id: clinician.id, name: clinician.name },
      words: "",
      coolingOffDays: 0,
      expiresOn: null,
      seen: null,
      judgement: null,
    },
    on,
    course,
    paper,
    decision: stored.facts,
    route: judgeRoute({ ...route, asOf: on, procedureDate: course.treatedOn }),
  });
  if (!signing.ok) throw new Error(`the demo's consent is refused: ${signing.sentence}`);
  await write("consent", clinician, "consent", {
    on,
    facts: { ...signing.facts, judgement: storedJudgement(signing.judgement) },
  });
}
