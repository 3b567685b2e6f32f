/** The network of treatments for pattern hair loss on hair density (hairs/cm²), gathered from the trial files. */
import { doubtIn } from "../audit/countAgainstDensity.ts";
import { isFault } from "../fault.ts";
import { type ContrastOptions, contrastOf, controls } from "../trials/contrastsOf.ts";
import type { LeftOut } from "../trials/poolQuestion.ts";
import type { Trial, TrialOutcome } from "../trials/schema.ts";
import type { NetworkArm, NetworkContrast } from "./types.ts";

export interface HairNetworkOptions extends ContrastOptions {
  /** Ids to leave out. */
  readonly leaveOut?: readonly string[];
  /** Keeps numbers whose every source stands at one remove from the trial; default true. */
  readonly includeProvisional?: boolean;
  /** Keeps trials whose printed numbers contradict each other (count against density); default false. */
  readonly includeDoubtful?: boolean;
}

export interface HairNetwork {
  readonly arms: readonly NetworkArm[];
  readonly contrasts: readonly NetworkContrast[];
  /** What the contrasts rest on besides printed means, SDs and n. */
  readonly assumptions: readonly { readonly study: string; readonly says: readonly string[] }[];
  readonly leftOut: readonly LeftOut[];
}

/** Returns arms where means, SDs and n are printed, contrasts where a difference follows, and what stays out with its reason. */
export function hairNetwork(trials: readonly Trial[], options: HairNetworkOptions = {}): HairNetwork {
  const { leaveOut = [] } = options;
  const arms: NetworkArm[] = [];
  const contrasts: NetworkContrast[] = [];
  const assumptions: { study: string; says: readonly string[] }[] = [];
  const leftOut: LeftOut[] = [];
  for (const trial of trials) {
    if (trial.population.condition !== "androgenetic alopecia") continue;
    const outcomes = trial.outcomes.filter((o) => o.kind === "density" && o.arms.length > 1);
    if (outcomes.length === 0) continue;
    const latest = [...outcomes].sort((a, b) => (b.followUpWeeks ?? 0) - (a.followUpWeeks ?? 0));
    const reason = leaveOut.includes(trial.id)
      ? "left out by choice"
      : reasonToLeaveOut(trial, latest[0]!, options);
    if (reason !== null) {
      leftOut.push({ study: trial.id, reason });
      continue;
    }
    const full = latest.find(
      (o) => trial.design.kind !== "split-scalp" && o.areaCm2 !== null && armsOf(trial, o).length > 1,
    );
    if (full) arms.push(...armsOf(trial, full));
    else addContrast(trial, latest, options, { contrasts, assumptions, leftOut });
  }
  return { arms, contrasts, assumptions, leftOut };
}

function reasonToLeaveOut(
  trial: Trial,
  { provisional }: TrialOutcome,
  { includeProvisional = true, includeDoubtful = false }: HairNetworkOptions,
): string | null {
  if (!includeProvisional && provisional.length > 0) return `provisional: ${provisional.join("; ")}`;
  return includeDoubtful ? null : doubtIn(trial);
}

/** Untreated halves and placebo are one node: what patients get when they do not get the treatment. */
const node = (treatment: string): string => (controls.has(treatment) ? "placebo" : treatment);

function armsOf(trial: Trial, outcome: TrialOutcome): NetworkArm[] {
  return outcome.arms.flatMap((arm): NetworkArm[] =>
    outcome.dispersion === "SD" && arm.n !== null && arm.changeMean !== null && arm.changeSD !== null
      ? [
          {
            study: trial.id,
            treatment: node(arm.treatment),
            mean: arm.changeMean / outcome.areaCm2!,
            variance: (arm.changeSD / outcome.areaCm2!) ** 2 / arm.n,
          },
        ]
      : [],
  );
}

function addContrast(
  trial: Trial,
  outcomes: readonly TrialOutcome[],
  options: ContrastOptions,
  lists: {
    contrasts: NetworkContrast[];
    assumptions: { study: string; says: readonly string[] }[];
    leftOut: LeftOut[];
  },
): void {
  let reason = "";
  for (const outcome of outcomes) {
    const second = outcome.arms.find((a) => controls.has(a.treatment)) ?? outcome.arms[1]!;
    const first = outcome.arms.find((a) => a !== second)!;
    const contrast = contrastOf(trial, outcome, [first, second], options);
    if (isFault(contrast)) {
      reason ||= contrast.message;
      continue;
    }
    const { yi, vi } = contrast;
    lists.contrasts.push({
      study: trial.id,
      first: node(first.treatment),
      second: node(second.treatment),
      yi,
      vi,
    });
    if (contrast.assumptions.length > 0)
      lists.assumptions.push({ study: trial.id, says: contrast.assumptions });
    return;
  }
  lists.leftOut.push({ study: trial.id, reason });
}
