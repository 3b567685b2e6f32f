/** Trials of one team, numbers that return in another paper, and trials that may report the same people. */
import type { Trial } from "../trials/schema.ts";
import type { Finding } from "./finding.ts";

/** Returns one caution a team with more than one trial: its trials are not independent evidence. */
export function sameTeam(trials: readonly Trial[]): readonly Finding[] {
  const teams = Map.groupBy(
    trials.filter((t) => t.team !== null),
    (t) => t.team!,
  );
  return [...teams].flatMap(([team, members]): Finding[] =>
    members.length < 2
      ? []
      : [
          {
            check: "same-team",
            severity: "caution",
            where: members.map((t) => t.id).join(", "),
            message: `${members.length} trials come from one team (${team}); cluster them.`,
          },
        ],
  );
}

interface Gain {
  readonly trial: Trial;
  readonly outcome: string;
  readonly arm: string;
  readonly value: number;
}

/**
 * Returns an alarm for a non-zero change, to the digit, that two trials with a common author report for different
 * treatments in the same kind of outcome.
 */
export function repeatedNumbers(trials: readonly Trial[]): readonly Finding[] {
  const gains = trials.flatMap((trial) =>
    trial.outcomes.flatMap((outcome) =>
      outcome.kind === "other"
        ? []
        : outcome.arms.flatMap((arm): Gain[] =>
            arm.changeMean === null || arm.changeMean === 0
              ? []
              : [{ trial, outcome: outcome.name, arm: arm.treatment, value: arm.changeMean }],
          ),
    ),
  );
  return gains.flatMap((one, i) =>
    gains.slice(i + 1).flatMap((two): Finding[] =>
      one.value === two.value &&
      one.trial.id !== two.trial.id &&
      one.trial.team !== null &&
      one.trial.team === two.trial.team &&
      one.arm !== two.arm &&
      one.outcome === two.outcome
        ? [
            {
              check: "repeated-number",
              severity: "alarm",
              where: `${one.trial.id} and ${two.trial.id}`,
              message: `The change of ${one.value} in "${one.outcome}" stands in both, for ${one.arm} and for ${two.arm}.`,
            },
          ]
        : [],
    ),
  );
}

/** Returns a caution for two trials of one class alike in people, duration, condition, donor and control. */
export function samePeople(trials: readonly Trial[]): readonly Finding[] {
  return trials.flatMap((one, i) =>
    trials.slice(i + 1).flatMap((two): Finding[] => {
      const alike =
        one.productClass === two.productClass &&
        one.productClass !== "drug" &&
        one.population.n !== null &&
        one.population.n === two.population.n &&
        one.population.condition === two.population.condition &&
        one.followUpWeeks !== null &&
        one.followUpWeeks === two.followUpWeeks &&
        one.intervention.donor === two.intervention.donor &&
        one.intervention.route === two.intervention.route &&
        one.design.concurrentControl === two.design.concurrentControl &&
        one.team === two.team;
      return alike
        ? [
            {
              check: "same-people",
              severity: "caution",
              where: `${one.id} and ${two.id}`,
              message: `Both: ${one.productClass}, n = ${one.population.n}, ${one.followUpWeeks} weeks, ${one.intervention.donor} donor, ${one.intervention.route}. They may report the same people; count one.`,
            },
          ]
        : [];
    }),
  );
}
