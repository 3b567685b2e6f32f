/** Gathers the contrasts that answer a question of the form "A against B on an outcome", and says why others stay out. */
import { doubtIn } from "../audit/countAgainstDensity.ts";
import type { StudyEffect } from "../effect/types.ts";
import { type Fault, isFault } from "../fault.ts";
import { type Contrast, type ContrastOptions, contrastOf, controls } from "./contrastsOf.ts";
import type { Trial, TrialArm, TrialOutcome } from "./schema.ts";

export interface QuestionOptions extends ContrastOptions {
  /** Treatment codes of the first arm: "minoxidil 5 %". */
  readonly treatments: readonly string[];
  /** Treatment codes of the second arm; default placebo and untreated. */
  readonly against?: readonly string[];
  /** Default "density". */
  readonly kind?: "density" | "diameter";
  /** Keeps numbers whose every source stands at one remove from the trial; default true. */
  readonly includeProvisional?: boolean;
  /** Keeps trials whose printed numbers contradict each other (count against density); default false. */
  readonly includeDoubtful?: boolean;
  /** Conditions that count; default androgenetic alopecia only. */
  readonly conditions?: readonly string[];
  /** Ids to leave out. */
  readonly leaveOut?: readonly string[];
}

export interface LeftOut {
  readonly study: string;
  readonly reason: string;
}

export interface Question {
  readonly contrasts: readonly Contrast[];
  readonly studies: readonly StudyEffect[];
  /** Trials of these treatments that give no usable number, each with its reason: nothing is dropped in silence. */
  readonly leftOut: readonly LeftOut[];
}

/** Returns one contrast a trial: the latest outcome of the kind that can be used. */
export function poolQuestion(trials: readonly Trial[], options: QuestionOptions): Question {
  const { treatments, against = [...controls], includeProvisional = true } = options;
  const contrasts: Contrast[] = [];
  const leftOut: LeftOut[] = [];
  for (const trial of trials) {
    if (!trial.outcomes.some((o) => o.arms.some((a) => treatments.includes(a.treatment)))) continue;
    const reason = reasonToLeaveOut(trial, options);
    const found = reason ?? bestContrast(trial, treatments, against, options);
    if (typeof found === "string") leftOut.push({ study: trial.id, reason: found });
    else if (!includeProvisional && found.provisional.length > 0)
      leftOut.push({ study: trial.id, reason: `provisional: ${found.provisional.join("; ")}` });
    else {
      const twin = contrasts.find((c) => trial.possibleOverlapWith.includes(c.study));
      if (twin) leftOut.push({ study: trial.id, reason: `may report the same people as ${twin.study}` });
      else contrasts.push(found);
    }
  }
  const studies = contrasts.map(({ study, yi, vi, assumptions }) => ({ study, yi, vi, assumptions }));
  return { contrasts, studies, leftOut };
}

function reasonToLeaveOut(
  trial: Trial,
  { conditions = ["androgenetic alopecia"], leaveOut = [], includeDoubtful = false }: QuestionOptions,
): string | null {
  if (leaveOut.includes(trial.id)) return "left out by choice";
  if (!conditions.includes(trial.population.condition)) return `condition: ${trial.population.condition}`;
  return includeDoubtful ? null : doubtIn(trial);
}

function bestContrast(
  trial: Trial,
  treatments: readonly string[],
  against: readonly string[],
  options: QuestionOptions,
): Contrast | string {
  const { kind = "density" } = options;
  const outcomes = trial.outcomes
    .filter((o) => o.kind === kind)
    .sort((a, b) => (b.followUpWeeks ?? 0) - (a.followUpWeeks ?? 0));
  if (outcomes.length === 0) return `no ${kind} outcome in the excerpt`;
  let reason = "";
  for (const outcome of outcomes) {
    const pair = pairOf(outcome, treatments, against);
    if (!pair) {
      reason ||=
        trial.design.kind === "single-arm"
          ? "no control arm"
          : "compared with another treatment, not with a control";
      continue;
    }
    const contrast: Contrast | Fault = contrastOf(trial, outcome, pair, options);
    if (!isFault(contrast)) return contrast;
    reason ||= contrast.message;
  }
  return reason;
}

function pairOf(
  outcome: TrialOutcome,
  treatments: readonly string[],
  against: readonly string[],
): readonly [TrialArm, TrialArm] | null {
  const first = outcome.arms.find((a) => treatments.includes(a.treatment));
  const second = outcome.arms.find((a) => against.includes(a.treatment));
  return first && second ? [first, second] : null;
}
