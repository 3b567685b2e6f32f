/** What the scalp shows: sudden loss, the dermatoscope, red flags, the bald target, the pull test, the distress screen. */
import { addMonths } from "../calendar/calendarDate.ts";
import { when } from "../rules/fired.ts";
import type { Fired } from "../rules/judge.ts";
import { above } from "../rules/slack.ts";
import type { CandidacyFacts } from "./candidacyFacts.ts";
import { coreCriteria } from "./coreCriteria.ts";
import { judgeRedFlags } from "./judgeRedFlags.ts";
import type { CandidacyRuleSet } from "./ruleSets.ts";

/** What examination leads to, with earlier surgery in the area where the rule set asks for it. */
export function judgeScalp(facts: CandidacyFacts, set: CandidacyRuleSet): Fired[] {
  const { dermoscopy, hairLoss } = facts;
  const sudden = hairLoss?.suddenLossSince ?? null;
  const inArea = (facts.procedures ?? []).filter((p) => p.surgical === true && p.inTreatmentArea === true);
  return [
    ...when(
      sudden !== null && addMonths(sudden, coreCriteria.suddenLossMonths) > facts.asOf,
      "SUDDEN-LOSS-3M",
      null,
      { seen: `Since ${sudden}` },
    ),
    ...when(!dermoscopy, "DERMOSCOPY-MISSING"),
    ...judgeRedFlags(facts.flags ?? [], dermoscopy?.follicularOpenings === "absent-in-target"),
    ...when(dermoscopy?.hairsInTarget === 0, "AREA-NO-FOLLICLES"),
    ...(set.excludesSurgeryInArea ? inArea.flatMap((p) => when(true, "PROCEDURE-IN-AREA", p.what)) : []),
    ...judgePullTest(facts),
    ...when(facts.screens?.bdd === "positive", "BDD-POSITIVE"),
  ];
}

function judgePullTest({ pullTest }: CandidacyFacts): Fired[] {
  if (!pullTest) return [];
  const positive = pullTest.regions.filter((r) => above((100 * r.out) / r.pulled, pullTest.cutoffPercent));
  const seen = `Above ${pullTest.cutoffPercent} % at ${positive.map((r) => r.site).join(", ")}`;
  return [
    ...when(positive.length === 1, "PULL-POSITIVE-SINGLE-REGION", null, { seen }),
    ...when(positive.length > 1, "PULL-POSITIVE-MULTI-REGION", null, { seen }),
  ];
}
