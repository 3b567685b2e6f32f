/** Age, pregnancy, body mass, scale grade and earlier answers of the person, by a rule set. */
import { addDays, completedMonths } from "../calendar/calendarDate.ts";
import { when } from "../rules/fired.ts";
import type { Fired } from "../rules/judge.ts";
import type { CandidacyFacts } from "./candidacyFacts.ts";
import { coreCriteria } from "./coreCriteria.ts";
import type { CandidacyRuleSet, ScaleLimit } from "./ruleSets.ts";

export interface PersonFindings {
  readonly fired: readonly Fired[];
  readonly computed: { readonly ageYears?: number };
}

/** What the person's own facts lead to. A birth date after screening is refused, and no age is given then. */
export function judgePerson(facts: CandidacyFacts, set: CandidacyRuleSet): PersonFindings {
  const birthDate = facts.person?.birthDate ?? null;
  const fromFuture = birthDate !== null && birthDate > facts.asOf;
  const ageYears =
    birthDate === null || fromFuture ? null : Math.floor(completedMonths(birthDate, facts.asOf) / 12);
  return {
    fired: [
      ...when(fromFuture, "DATE-IMPOSSIBLE", "person.birthDate", {
        seen: `Born on ${birthDate}, after the screening on ${facts.asOf}`,
      }),
      ...(ageYears === null ? [] : judgeAge(ageYears, set)),
      ...judgePregnancy(facts, set),
      ...when(set.bmiBelow !== null && (facts.person?.bmi ?? 0) >= set.bmiBelow, "BMI-OUTSIDE-RULESET"),
      ...judgeScale(facts, set),
      ...when(set.excludesNonResponders && facts.previousExperimentalNonResponder === true, "NON-RESPONDER"),
    ],
    computed: ageYears === null ? {} : { ageYears },
  };
}

function judgeAge(years: number, set: CandidacyRuleSet): Fired[] {
  const seen = `${years} years`;
  if (years < coreCriteria.adultYears) return when(true, "AGE-UNDER-18", null, { seen });
  const outside = years < set.ages.min || (set.ages.max !== null && years > set.ages.max);
  return when(outside, "AGE-OUTSIDE-RULESET", null, { seen });
}

function judgePregnancy({ asOf, person }: CandidacyFacts, set: CandidacyRuleSet): Fired[] {
  const test = person?.pregnancyTest ?? null;
  const possible = person?.childbearingPotential === true;
  const isRecent =
    test !== null && test.date >= addDays(asOf, -coreCriteria.pregnancyTestDays) && test.date <= asOf;
  return [
    ...when(possible && !isRecent, "PREGNANCY-TEST-MISSING"),
    ...when(test?.result === "positive", "PREGNANT"),
    ...when(person?.lactating === true, "LACTATING"),
    ...when(
      possible && (person?.contraceptionForms ?? 0) < set.contraceptionForms,
      "CONTRACEPTION-TWO-FORMS",
    ),
  ];
}

function judgeScale({ person, hairLoss }: CandidacyFacts, set: CandidacyRuleSet): Fired[] {
  const scale = hairLoss?.scale ?? null;
  const sex = person?.sexAtBirth ?? null;
  if (scale === null || sex === null || set.scales === null) return [];
  const limit = set.scales[sex].find((l) => l.scale === scale.name);
  if (limit === undefined) return when(true, "SCALE-NOT-IN-RULESET", scale.name);
  const needsBridge = limit.withAnteriorBridge?.includes(scale.grade) ?? false;
  const inside = admits(limit, scale.grade) && (!needsBridge || hairLoss?.anteriorBridge === true);
  return when(!inside, "SCALE-GRADE-OUTSIDE", scale.grade);
}

/** A BASP grade is put together from parts ("M2V1"); one part at or above its least is enough. */
function admits(limit: ScaleLimit, grade: string): boolean {
  if (limit.scale !== "basp") return limit.grades.includes(grade);
  const parts = [...grade.toUpperCase().matchAll(/([MCUVF])(\d)/g)];
  return parts.some(([, letter, level]) =>
    limit.grades.some((least) => least[0] === letter && Number(level) >= Number(least[1])),
  );
}
