/** Differences between arms of one trial, in hairs/cm² (density) or µm (diameter), with every assumption that they rest on. */
import { meanDifference } from "../effect/meanDifference.ts";
import { standardErrorFromP } from "../effect/recoverSpread.ts";
import type { EffectSize } from "../effect/types.ts";
import { meanChange, pairedDifference } from "../effect/withinPerson.ts";
import { type Fault, faultOf, isFault } from "../fault.ts";
import type { Trial, TrialArm, TrialOutcome } from "./schema.ts";

export interface Contrast extends EffectSize {
  readonly study: string;
  readonly outcome: string;
  readonly first: string;
  readonly second: string;
  readonly followUpWeeks: number | null;
  readonly unit: string;
  /** In words; empty when means, SDs and n of both arms were printed. */
  readonly assumptions: readonly string[];
  /** Why the numbers are provisional; empty when they are not. */
  readonly provisional: readonly string[];
}

export interface ContrastOptions {
  /** Correlation between two visits of one person, for split scalps without an SD of the change; default 0.8 (design choice). */
  readonly betweenVisits?: number;
  /** Correlation between two sides of one scalp; default 0.5 (design choice). */
  readonly betweenSides?: number;
  /** Uses the largest standard error that a printed bound on p allows; default true. */
  readonly useBoundsOnP?: boolean;
}

/** Arms that count as "no active treatment". */
export const controls = new Set(["placebo", "untreated"]);

/**
 * Returns the contrast of two arms of one outcome, first minus second, or a fault that says what is missing.
 * A dispersion is never imputed; what follows from p or from an assumed correlation says so.
 */
export function contrastOf(
  trial: Trial,
  outcome: TrialOutcome,
  [first, second]: readonly [TrialArm, TrialArm],
  options: ContrastOptions = {},
): Contrast | Fault {
  const where = `${trial.id}, ${outcome.name}`;
  const scale = scaleOf(outcome);
  if (isFault(scale)) return { ...scale, where };
  const shared = {
    study: trial.id,
    outcome: outcome.id,
    first: first.treatment,
    second: second.treatment,
    followUpWeeks: outcome.followUpWeeks,
    unit: scale.unit,
    provisional: outcome.provisional,
  };
  const finish = (effect: EffectSize | Fault, assumptions: readonly string[]): Contrast | Fault =>
    isFault(effect)
      ? { ...effect, where }
      : { ...shared, yi: effect.yi * scale.factor, vi: effect.vi * scale.factor ** 2, assumptions };
  const paired = trial.design.kind === "split-scalp";
  if (!paired && outcome.dispersion === "SD" && hasChange(first) && hasChange(second))
    return finish(meanDifference(armOf(first), armOf(second)), []);
  if (paired && hasVisits(first) && hasVisits(second)) return finish(...splitScalp(first, second, options));
  const { useBoundsOnP = true } = options;
  const bound = useBoundsOnP ? fromBound(outcome, first, second, paired) : null;
  if (bound) return finish(...bound);
  return faultOf(
    "trial.cannot-contrast",
    `${first.treatment} against ${second.treatment}: ${outcome.usableNote ?? outcome.usable}; no standard error follows`,
    where,
  );
}

/** Factor to the common unit, or a fault for a count without its area. */
function scaleOf(outcome: TrialOutcome): { factor: number; unit: string } | Fault {
  if (outcome.kind === "density" && outcome.areaCm2 !== null)
    return { factor: 1 / outcome.areaCm2, unit: "hairs/cm²" };
  if (outcome.kind === "diameter" && outcome.unit === "um") return { factor: 1, unit: "µm" };
  if (outcome.kind === "diameter" && outcome.unit === "mm") return { factor: 1000, unit: "µm" };
  return faultOf(
    "trial.unit",
    `Unit "${outcome.unit ?? "none"}" of "${outcome.name}"; it cannot be brought to hairs/cm² or µm`,
  );
}

const hasChange = (arm: TrialArm): boolean =>
  arm.n !== null && arm.changeMean !== null && arm.changeSD !== null;

const hasVisits = (arm: TrialArm): boolean =>
  arm.n !== null &&
  arm.baselineMean !== null &&
  arm.baselineSD !== null &&
  arm.followUpMean !== null &&
  arm.followUpSD !== null;

const armOf = (arm: TrialArm) => ({ n: arm.n!, mean: arm.changeMean!, sd: arm.changeSD! });

function splitScalp(
  first: TrialArm,
  second: TrialArm,
  { betweenVisits = 0.8, betweenSides = 0.5 }: ContrastOptions,
): [EffectSize | Fault, string[]] {
  const changes = [first, second].map((arm) =>
    meanChange(
      {
        n: arm.n!,
        baseline: { mean: arm.baselineMean!, sd: arm.baselineSD! },
        followUp: { mean: arm.followUpMean!, sd: arm.followUpSD! },
      },
      betweenVisits,
    ),
  );
  const [one, two] = changes;
  if (isFault(one)) return [one, []];
  if (isFault(two)) return [two, []];
  const effect = pairedDifference(
    { n: first.n!, mean: one!.yi, sd: one!.sd },
    { n: second.n!, mean: two!.yi, sd: two!.sd },
    betweenSides,
  );
  return [
    effect,
    [
      `correlation between visits assumed ${betweenVisits}`,
      `correlation between the two sides assumed ${betweenSides}`,
    ],
  ];
}

/** Difference with the largest standard error that the printed p still allows. */
function fromBound(
  outcome: TrialOutcome,
  first: TrialArm,
  second: TrialArm,
  paired: boolean,
): [EffectSize | Fault, string[]] | null {
  const difference =
    outcome.difference ??
    (first.changeMean !== null && second.changeMean !== null ? first.changeMean - second.changeMean : null);
  const p = outcome.pExact ?? boundOnP(outcome.pPrinted);
  if (difference === null || difference === 0 || p === null || first.n === null || second.n === null)
    return null;
  const df = paired ? first.n - 1 : first.n + second.n - 2;
  const se = standardErrorFromP(difference, p, { df });
  const kind =
    outcome.pExact === null ? `largest standard error that p < ${p} allows` : `standard error from p = ${p}`;
  return [
    isFault(se) ? se : { yi: difference, vi: se ** 2 },
    [`${kind}, by ${paired ? "a paired" : "an unpaired"} t test`],
  ];
}

/** The number of a bare "<0.001"; null where the text says more, since then the p may be of another comparison. */
export function boundOnP(printed: string | null): number | null {
  const match = /^<\s*(0?\.\d+)$/.exec(printed ?? "");
  return match ? Number(match[1]) : null;
}
