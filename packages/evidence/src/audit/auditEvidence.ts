/** Runs every audit over trials and reviews. */
import type { Trial } from "../trials/schema.ts";
import { baselineImbalance } from "./baselineImbalance.ts";
import { countAgainstDensity } from "./countAgainstDensity.ts";
import type { Finding } from "./finding.ts";
import { countsAddUp, subgroupHeadline } from "./headcount.ts";
import { intervalAgainstP, type PrintedResult } from "./intervalAgainstP.ts";
import { intervalSymmetry } from "./intervalSymmetry.ts";
import type { Review } from "./reviews.ts";
import { repeatedNumbers, samePeople, sameTeam } from "./sameSource.ts";
import { sdOrSe } from "./sdOrSe.ts";
import { zeroEvents } from "./zeroEvents.ts";

/** Findings on results as printed: interval against p, and symmetry. */
export function auditPrinted(results: readonly PrintedResult[]): readonly Finding[] {
  return results.flatMap((result) =>
    [intervalAgainstP(result), intervalSymmetry(result)].filter((finding) => finding !== null),
  );
}

/** Findings on trials: units, spreads, baselines, zeros, teams, repeated numbers, headcounts. */
export function auditTrials(trials: readonly Trial[]): readonly Finding[] {
  const each = [countAgainstDensity, baselineImbalance, zeroEvents, countsAddUp, subgroupHeadline];
  return [
    ...trials.flatMap((trial) => each.flatMap((audit) => audit(trial))),
    ...sdOrSe(trials),
    ...sameTeam(trials),
    ...repeatedNumbers(trials),
    ...samePeople(trials),
  ];
}

/** Every finding, alarms first, in a fixed order. */
export function auditEvidence(trials: readonly Trial[], reviews: readonly Review[]): readonly Finding[] {
  const printed = reviews.flatMap((review) =>
    review.results.map((r): PrintedResult => ({ ...r, where: `${review.id}, ${r.name}` })),
  );
  const findings = [...auditPrinted(printed), ...auditTrials(trials)];
  return [
    ...findings.filter((f) => f.severity === "alarm"),
    ...findings.filter((f) => f.severity === "caution"),
  ];
}
