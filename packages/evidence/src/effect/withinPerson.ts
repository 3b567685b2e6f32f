/** Changes and split-scalp differences: the same people measured twice or on two halves, under a stated correlation. */
import { type Fault, faultOf } from "../fault.ts";
import { checkMeanArm, checkVariance } from "./checkArms.ts";
import type { EffectSize, MeanArm } from "./types.ts";

/** Baseline and follow-up of one group of people. */
export interface BeforeAfter {
  readonly n: number;
  readonly baseline: { readonly mean: number; readonly sd: number };
  readonly followUp: { readonly mean: number; readonly sd: number };
}

/**
 * Returns the mean change with variance (sd₀² + sd₁² − 2 r sd₀ sd₁)/n, and the SD of the change.
 * `r` is the correlation between the two visits, which papers rarely print: it is an assumption and must be shown.
 */
export function meanChange(group: BeforeAfter, r: number): (EffectSize & { readonly sd: number }) | Fault {
  const fault =
    checkCorrelation(r) ??
    checkMeanArm({ n: group.n, ...group.baseline }, "baseline") ??
    checkMeanArm({ n: group.n, ...group.followUp }, "follow-up");
  if (fault) return fault;
  const variance =
    group.baseline.sd ** 2 + group.followUp.sd ** 2 - 2 * r * group.baseline.sd * group.followUp.sd;
  const vi = variance / group.n;
  return checkVariance(vi) ?? { yi: group.followUp.mean - group.baseline.mean, vi, sd: Math.sqrt(variance) };
}

/**
 * Returns the difference of two paired arms (two halves of one scalp) with variance (sd₁² + sd₂² − 2 r sd₁ sd₂)/n.
 * `r` is the correlation between the two sides in one person; 0 treats the sides as unrelated people.
 */
export function pairedDifference(first: MeanArm, second: MeanArm, r: number): EffectSize | Fault {
  const fault = checkCorrelation(r) ?? checkMeanArm(first, "side 1") ?? checkMeanArm(second, "side 2");
  if (fault) return fault;
  if (first.n !== second.n)
    return faultOf(
      "effect.paired-n",
      `Sides with n ${first.n} and ${second.n}; a paired comparison has the same people on both`,
    );
  const vi = (first.sd ** 2 + second.sd ** 2 - 2 * r * first.sd * second.sd) / first.n;
  return checkVariance(vi) ?? { yi: first.mean - second.mean, vi };
}

/** One line of a sensitivity grid. */
export interface GridLine extends EffectSize {
  readonly betweenVisits: number;
  readonly betweenSides: number;
}

/** Returns the split-scalp difference of changes at every pair of assumed correlations. */
export function splitScalpGrid(
  first: BeforeAfter,
  second: BeforeAfter,
  correlations: { readonly betweenVisits: readonly number[]; readonly betweenSides: readonly number[] },
): readonly GridLine[] | Fault {
  const lines: GridLine[] = [];
  for (const betweenVisits of correlations.betweenVisits) {
    const one = meanChange(first, betweenVisits);
    if ("fault" in one) return one;
    const two = meanChange(second, betweenVisits);
    if ("fault" in two) return two;
    for (const betweenSides of correlations.betweenSides) {
      const difference = pairedDifference(
        { n: first.n, mean: one.yi, sd: one.sd },
        { n: second.n, mean: two.yi, sd: two.sd },
        betweenSides,
      );
      if ("fault" in difference) return difference;
      lines.push({ betweenVisits, betweenSides, ...difference });
    }
  }
  return lines;
}

function checkCorrelation(r: number): Fault | null {
  return r >= -1 && r <= 1
    ? null
    : faultOf("effect.correlation", `Correlation within a person: ${r}; it lies between −1 and 1`);
}
