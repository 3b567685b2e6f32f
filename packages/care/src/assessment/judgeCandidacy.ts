/** Who may be treated: eligible, not eligible (until when), refer, or needs information, each with its reasons. */
import { type Fired, type Judgement, judge } from "../rules/judge.ts";
import type { CandidacyFacts } from "./candidacyFacts.ts";
import { judgeMedicines } from "./judgeMedicines.ts";
import { judgePerson } from "./judgePerson.ts";
import { judgeScalp } from "./judgeScalp.ts";
import { judgeSubstances } from "./judgeSubstances.ts";
import { type CandidacyRuleSet, candidacyRuleSets } from "./ruleSets.ts";

/**
 * Judges an assessment by the general gate and by one rule set.
 *
 * Computed: `ageYears` on the day of screening; `earliestDate` with a washout or procedure (null while use goes on or
 * where no date can help); `nsaidClearDate` with an NSAID too close to the procedure.
 */
export function judgeCandidacy(facts: CandidacyFacts): Judgement {
  const set = ruleSetOf(facts.ruleSet);
  const person = judgePerson(facts, set);
  const medicines = judgeMedicines(facts, set);
  return judge(
    "eligible",
    [
      ...missing(facts, set),
      ...person.fired,
      ...judgeScalp(facts, set),
      ...medicines.fired,
      ...judgeSubstances(facts),
    ],
    { ...person.computed, ...medicines.computed },
  );
}

function ruleSetOf(id: string): CandidacyRuleSet {
  const set = candidacyRuleSets.find((s) => s.id === id);
  if (set === undefined) throw new RangeError(`No rule set of candidacy is called ${id}`);
  return set;
}

/** Facts without which no rule set can say "eligible". Sudden loss may be null: asked, none. */
function missing(facts: CandidacyFacts, set: CandidacyRuleSet): Fired[] {
  const { person, hairLoss, dermoscopy, infections } = facts;
  const asked: readonly (readonly [string, unknown])[] = [
    ["person.birthDate", person?.birthDate],
    ["person.sexAtBirth", person?.sexAtBirth],
    ["hairLoss.scale", hairLoss?.scale],
    ["hairLoss.suddenLossSince", hairLoss?.suddenLossSince === null ? "none" : hairLoss?.suddenLossSince],
    ["medications", facts.medications],
    ["allergies", facts.allergies],
    ["diseases", facts.diseases],
    ...(dermoscopy ? [["dermoscopy.follicularOpenings", dermoscopy.follicularOpenings] as const] : []),
    ...(set.bmiBelow === null ? [] : [["person.bmi", person?.bmi] as const]),
    ...set.infectionsRequired.map((name) => [`infections.${name}`, infections?.[name]] as const),
  ];
  return asked.flatMap(([key, value]) =>
    value === undefined || value === null ? [{ code: "INFO-MISSING", detail: key } satisfies Fired] : [],
  );
}
