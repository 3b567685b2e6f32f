/** An adverse event: its grade, whether it is serious, and which duties to report run until when. */
import { when } from "../rules/fired.ts";
import { type Fired, type Judgement, judge } from "../rules/judge.ts";
import type { AdverseEventFacts } from "./adverseEventFacts.ts";
import { type Clock, clocksFor } from "./clocksFor.ts";
import { gradeEvent } from "./gradeEvent.ts";
import { isSerious } from "./isSerious.ts";

/** Computed: `grade` (CTCAE, from the facts), `serious`, `clocks` in the order of the table of duties. */
export function judgeAdverseEvent(facts: AdverseEventFacts): Judgement {
  const grade = gradeEvent(facts.event);
  const serious = isSerious(facts.event);
  const clocks = clocksFor(facts);
  const { recordedGrade = null } = facts;
  return judge(
    "accept",
    [
      ...judgeDuty(facts, clocks),
      ...when(
        facts.route === "eu-trial" && serious && !facts.investigatorAwareAt,
        "INFO-MISSING",
        "investigatorAwareAt",
      ),
      ...when(isDowngraded(facts), "AE-CAUSALITY-DOWNGRADE"),
      ...when(recordedGrade !== null && recordedGrade !== grade, "AE-GRADE-MISMATCH", null, {
        seen: `Recorded ${recordedGrade}, by the facts ${grade}`,
      }),
    ],
    { grade, serious, clocks },
  );
}

function judgeDuty(facts: AdverseEventFacts, clocks: readonly Clock[]): Fired[] {
  if (clocks.length > 0) return when(true, "AE-REPORT-DUE");
  if (facts.route === "us-361" && facts.event.communicableDisease !== true)
    return when(true, "AE-361-NOT-COMMUNICABLE");
  if (facts.route === "us-ind" || facts.route === "us-361" || facts.route === "eu-trial")
    return when(true, "AE-NO-EXPEDITED-CLOCK");
  return when(true, isExcludedInAustralia(facts) ? "AE-AU-EXCLUDED" : "AE-CLOCK-NOT-CONFIGURED");
}

function isExcludedInAustralia({ jurisdiction, auCriteria: criteria }: AdverseEventFacts): boolean {
  return (
    jurisdiction === "AU" &&
    criteria?.ownPractitioner === true &&
    criteria.madeInHospital === true &&
    criteria.notAdvertised === true
  );
}

/** The sponsor says unlikely where the investigator's own word counts as suspected. */
function isDowngraded({ relatednessInvestigator, relatednessSponsor }: AdverseEventFacts): boolean {
  return (
    relatednessSponsor === "unlikely" && !!relatednessInvestigator && relatednessInvestigator !== "unlikely"
  );
}
