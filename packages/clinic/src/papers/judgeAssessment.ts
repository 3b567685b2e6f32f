/** What the server writes into an assessment: the rules' judgement, that on the female criteria, and the benefit by site. */
import {
  benefitBySite,
  type CalendarDate,
  candidacyRuleSets,
  judgeCandidacy,
  judgeFemaleCriteria,
} from "@anagen/care";
import {
  type AssessmentFacts,
  type Course,
  candidacyFactsOf,
  type Patient,
  siteFindingsOf,
  storedJudgement,
} from "../contract/index.ts";
import type { Actor, Store } from "../store/port.ts";
import { readMeasuredSites } from "../views/assessmentView.ts";

export interface Assessed {
  readonly course: Course;
  readonly patient: Patient;
  /** Day of the assessment. */
  readonly on: CalendarDate;
  readonly facts: AssessmentFacts;
}

/** The facts with the judgement by the rules as they stand now. */
export async function judgeAssessment(
  store: Store,
  actor: Actor,
  { course, patient, on, facts }: Assessed,
): Promise<AssessmentFacts> {
  const medications = (await store.dossier("medication").ofCourse(actor, course)).map((m) => m.facts);
  const judgement = judgeCandidacy(candidacyFactsOf({ asOf: on, assessment: facts, patient, medications }));
  const measured = await readMeasuredSites(store, actor, course, on);
  const { femaleCriteria } = facts;
  return {
    ...facts,
    judgement: storedJudgement(judgement),
    ruleSetVersion: candidacyRuleSets.find((s) => s.id === facts.ruleSet)?.version ?? null,
    femaleJudgement: femaleCriteria === null ? null : storedJudgement(judgeFemaleCriteria(femaleCriteria)),
    benefits: [...benefitBySite(siteFindingsOf(facts.sites, measured))],
  };
}
