/** Everything the page of a decision shows: the aid, the clinic's texts, what was decided and signed, what stands against. */
import type { CalendarDate } from "@anagen/care";
import { decisionAid } from "../aid/decisionAid.ts";
import {
  type Course,
  type DecisionView,
  type Entry,
  type ShownPaper,
  type ShownText,
  storedJudgement,
} from "../contract/index.ts";
import { consentPaper } from "../papers/consentPaper.ts";
import type { Actor, Store } from "../store/port.ts";
import { readCourseState } from "./courseState.ts";

/** The view on a day; the caller has decided that the actor may. */
export async function readDecisionView(
  store: Store,
  actor: Actor,
  course: Course,
  today: CalendarDate,
): Promise<DecisionView> {
  const patient = await store.patients.find(actor, course.patientId);
  if (patient === null) throw new Error(`course ${course.id} belongs to a patient that is not there`);
  const texts = await store.dossier("protocol").between(actor, "0001-01-01", "9999-12-31");
  const here = texts.filter(
    ({ facts }) => facts.treatments.length === 0 || facts.treatments.includes(course.treatment),
  );
  const of = (topic: string) => here.filter(({ facts }) => facts.topic === topic);
  const state = await readCourseState(store, actor, course, today);
  const { entry, judgement, needed, productClass } = state.route;
  const routes = await store.dossier("route").between(actor, "0001-01-01", "9999-12-31");
  return {
    patient,
    course,
    today,
    aid: decisionAid(),
    papers: of("consent").map(shownPaper),
    terms: of("terms").map(shownText),
    costs: of("costs").map((text) => ({ ...shownText(text), values: text.facts.values })),
    decisions: await store.dossier("decision").ofCourse(actor, course),
    consents: await store.dossier("consent").ofCourse(actor, course),
    scopes: [...state.consent.scopes],
    route: {
      needed,
      productClass,
      jurisdiction: entry?.facts.jurisdiction ?? routes.at(-1)?.facts.jurisdiction ?? null,
      entry,
      judgement: judgement === null ? null : storedJudgement(judgement),
    },
    assessment:
      state.assessment === null
        ? null
        : {
            id: state.assessment.entry.id,
            on: state.assessment.entry.on,
            outcome: state.assessment.judgement.outcome,
            ruleSet: state.assessment.entry.facts.ruleSet,
          },
    against: [...state.against],
  };
}

function shownText({ id, version, recordedAt, facts }: Entry<"protocol">): ShownText {
  const { language, title, text } = facts;
  return { protocolId: id, version, language, title, text, recordedAt };
}

function shownPaper(entry: Entry<"protocol">): ShownPaper {
  const { purposes, sha256, coolingOffDays, validMonths } = consentPaper(entry.facts);
  return { ...shownText(entry), purposes, sha256, coolingOffDays, validMonths };
}
