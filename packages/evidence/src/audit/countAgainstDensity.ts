/** Count divided by area must be the density: the same arm at the same visit, printed in both forms. */
import type { Trial, TrialArm, TrialOutcome } from "../trials/schema.ts";
import type { Finding } from "./finding.ts";
import { halfUnit } from "./printedNumber.ts";

const fields = { baselineMean: "baseline", followUpMean: "follow-up", changeMean: "change" } as const;

/** Returns an alarm for each arm whose count, over the stated area, misses the printed density by more than rounding. */
export function countAgainstDensity(trial: Trial): readonly Finding[] {
  const counts = trial.outcomes.filter((o) => o.kind === "density" && o.areaCm2 !== null && o.areaCm2 !== 1);
  const densities = trial.outcomes.filter((o) => o.kind === "density" && o.areaCm2 === 1);
  return counts.flatMap((count) =>
    densities
      .filter((density) => density.followUpWeeks === count.followUpWeeks)
      .flatMap((density) => compareOutcomes(trial.id, count, density)),
  );
}

/** Why a trial's densities should not be pooled as they stand, in a sentence; null when nothing contradicts them. */
export function doubtIn(trial: Trial): string | null {
  const first = countAgainstDensity(trial)[0];
  return first ? `printed numbers contradict each other: ${first.message}` : null;
}

function compareOutcomes(id: string, count: TrialOutcome, density: TrialOutcome): Finding[] {
  return count.arms.flatMap((arm) => {
    const other = density.arms.find((a) => a.name === arm.name);
    return other ? compareArms(id, arm, other, count.areaCm2!) : [];
  });
}

function compareArms(id: string, count: TrialArm, density: TrialArm, area: number): Finding[] {
  return (Object.keys(fields) as (keyof typeof fields)[]).flatMap((field): Finding[] => {
    const hairs = count[field];
    const printed = density[field];
    if (hairs === null || printed === null) return [];
    const expected = hairs / area;
    const slack = Math.max(halfUnit(hairs), 0.05) / area + Math.max(halfUnit(printed), 0.05);
    if (Math.abs(expected - printed) <= slack) return [];
    return [
      {
        check: "count-against-density",
        severity: "alarm",
        where: `${id}, ${count.name}`,
        message: `${hairs} hairs in ${area} cm² are ${expected.toFixed(1)} hairs/cm²; printed: ${printed} hairs/cm² (${fields[field]}).`,
      },
    ];
  });
}
