/** Gains of hair density in trials, as they were reported, and whether they held. */
import type { Trial, TrialOutcome } from "../trials/schema.ts";

export interface Gain {
  readonly study: string;
  /** hairs/cm² */
  readonly value: number;
}

/** The largest change from baseline in an active arm, in hairs/cm²; counts in a stated area are divided by it. */
export function largestGain(trials: readonly Trial[]): Gain | null {
  const gains = trials.flatMap((trial) =>
    trial.outcomes.flatMap((outcome) =>
      outcome.kind !== "density" || outcome.areaCm2 === null
        ? []
        : outcome.arms.flatMap((arm): Gain[] =>
            arm.changeMean === null || arm.treatment === "placebo" || arm.treatment === "untreated"
              ? []
              : [{ study: trial.id, value: arm.changeMean / outcome.areaCm2! }],
          ),
    ),
  );
  return gains.reduce<Gain | null>(
    (best, gain) => (best === null || gain.value > best.value ? gain : best),
    null,
  );
}

export interface Course {
  readonly study: string;
  readonly how: string;
}

/** Trials that looked more than once, or say how the gain went on: those in which it fell, and those in which it held. */
export function fadingOf(trials: readonly Trial[]): {
  readonly faded: readonly Course[];
  readonly kept: readonly Course[];
} {
  const faded: Course[] = [];
  const kept: Course[] = [];
  for (const trial of trials) {
    const said = trial.outcomes.find((o) => /gone at|temporary/.test(o.statement ?? ""));
    const course = courseOf(trial);
    if (course) (course.fell ? faded : kept).push({ study: trial.id, how: course.how });
    else if (said) faded.push({ study: trial.id, how: said.statement! });
    else if (trial.relapse && trial.relapse.count > 0)
      faded.push({
        study: trial.id,
        how: `${trial.relapse.count} of ${trial.relapse.of} ${trial.relapse.when ?? ""}`.trim(),
      });
  }
  return { faded, kept };
}

/** The best and the last value of one outcome that was measured more than once, the last after half a year or more. */
function courseOf(trial: Trial): { fell: boolean; how: string } | null {
  const groups = Map.groupBy(
    trial.outcomes.filter((o) => o.followUpWeeks !== null && gainOf(o) !== null),
    (o) => `${o.name} ${o.unit}`,
  );
  for (const series of groups.values()) {
    const sorted = [...series].sort((a, b) => a.followUpWeeks! - b.followUpWeeks!);
    const last = sorted.at(-1)!;
    if (sorted.length < 2 || last.followUpWeeks! < 40) continue;
    const best = sorted.reduce((a, b) => (gainOf(b)! > gainOf(a)! ? b : a));
    const fell = gainOf(last)! < gainOf(best)!;
    return {
      fell,
      how: `${gainOf(best)} at week ${best.followUpWeeks}, ${gainOf(last)} at week ${last.followUpWeeks}`,
    };
  }
  return null;
}

function gainOf(outcome: TrialOutcome): number | null {
  const arm = outcome.arms[0];
  return arm?.changeMean ?? arm?.percentChangeMean ?? null;
}
