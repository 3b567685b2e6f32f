/** Do the people add up, and does the headline speak of all of them? */
import type { Trial } from "../trials/schema.ts";
import type { Finding } from "./finding.ts";

/** Share of enrolled people that may be missing from an analysis before it is worth a word (design choice). */
const missingShare = 0.15;

/** Returns a caution where the arms of a parallel trial hold fewer people than were enrolled, or more. */
export function countsAddUp(trial: Trial): readonly Finding[] {
  const enrolled = trial.population.n;
  if (enrolled === null || trial.design.kind !== "parallel") return [];
  const sums = trial.outcomes.flatMap((o) =>
    o.arms.length > 1 && o.arms.every((a) => a.n !== null) ? [o.arms.reduce((sum, a) => sum + a.n!, 0)] : [],
  );
  return [...new Set(sums)].flatMap((sum): Finding[] =>
    sum > enrolled || sum < (1 - missingShare) * enrolled
      ? [
          {
            check: "counts-add-up",
            severity: "caution",
            where: trial.id,
            message: `Arms hold ${sum} people, enrolled were ${enrolled}: ${sum > enrolled ? "more than were enrolled" : `${enrolled - sum} are missing from the analysis`}.`,
          },
        ]
      : [],
  );
}

/** Returns a caution where a subgroup is reported as a success and all patients show no difference. */
export function subgroupHeadline(trial: Trial): readonly Finding[] {
  const subgroup = trial.outcomes.find(
    (o) => o.arms.some((a) => /subgroup/i.test(a.name)) && o.pExact !== null,
  );
  const all = trial.outcomes.find((o) => o.usable === "direction-null");
  if (!subgroup || !all || (subgroup.pExact ?? 1) >= 0.05) return [];
  return [
    {
      check: "subgroup-headline",
      severity: "caution",
      where: trial.id,
      message: `p = ${subgroup.pExact} belongs to a subgroup (${subgroup.arms[0]!.name}); for all patients: ${all.statement ?? "no difference"}.`,
    },
  ];
}
