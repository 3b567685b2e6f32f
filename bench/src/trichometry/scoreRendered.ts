/** Figures of a group of rendered pictures whose truth is known. */
import type { TrueHair } from "@anagen/trichometry";
import type { RenderedTrial, TrialPair } from "./renderedTrial.ts";

/** A share of intervals that hold the truth, and of how many. */
export interface Coverage {
  readonly held: number;
  readonly of: number;
}

export interface GroupScore {
  readonly pictures: number;
  /** Refused by the gate, by reason. */
  readonly refused: readonly string[];
  readonly hairs: number;
  readonly f1: number;
  /** (counted − true) / true over all pictures, and mean of its absolute value by picture; shares. */
  readonly countBias: number;
  readonly countError: number;
  readonly countHeld: Coverage;
  readonly densityHeld: Coverage;
  /** The density of the scalp that the field was taken from. */
  readonly scalpHeld: Coverage;
  /** Mean diameter of the field's hairs, µm: mean of measured − true. */
  readonly meanError: number;
  readonly meanHeld: Coverage;
  /** Vellus share, percentage points: mean of measured − true, and of its absolute value. */
  readonly vellusBias: number;
  readonly vellusError: number;
  readonly vellusHeld: Coverage;
  /** Pictures that say by a warning that they are hard to count. */
  readonly warned: number;
}

export function scoreGroup(trials: readonly RenderedTrial[]): GroupScore {
  const seen = trials.filter((t) => t.result.summary !== null);
  const counted = seen.map((t) => t.result.hairs.filter((h) => h.counted).length);
  const truths = seen.map((t) => t.truth.length);
  const total = sum(truths);
  const hits = sum(seen.map((t) => t.pairs.filter((p) => p.hair.counted).length));
  const means = seen.map((t) => errorOf(t.result.summary?.meanDiameterUm, meanOf(t.truth)));
  const vellus = seen.map((t) => errorOf(t.result.summary?.vellusShare, vellusShareOf(t.truth)));
  return {
    pictures: trials.length,
    refused: trials.flatMap((t) =>
      t.result.summary === null
        ? [t.result.quality.findings.find((f) => f.severity === "reject")?.code ?? "no reason"]
        : [],
    ),
    hairs: total,
    f1: (2 * hits) / (sum(counted) + total),
    countBias: sum(counted) / total - 1,
    countError: mean(counted.map((c, i) => Math.abs(c - truths[i]) / Math.max(1, truths[i]))),
    countHeld: coverage(seen, (t) => [t.result.summary?.hairs, t.truth.length]),
    densityHeld: coverage(seen, (t) => [
      t.result.summary?.inThisField?.densityPerCm2,
      (100 * t.truth.length) / (t.result.area?.usableMm2 ?? Number.NaN),
    ]),
    scalpHeld: coverage(seen, (t) => [t.result.summary?.densityPerCm2, t.scalpDensity]),
    meanError: mean(means),
    meanHeld: coverage(seen, (t) => [t.result.summary?.inThisField?.meanDiameterUm, meanOf(t.truth)]),
    vellusBias: mean(vellus),
    vellusError: mean(vellus.map(Math.abs)),
    vellusHeld: coverage(seen, (t) => [t.result.summary?.inThisField?.vellusShare, vellusShareOf(t.truth)]),
    warned: seen.filter((t) => t.result.quality.findings.length > 0).length,
  };
}

/** Bias and spread of single diameters. */
export interface DiameterScore {
  readonly pairs: number;
  readonly bias: number;
  readonly sd: number;
  /** Half the distance between the 16th and the 84th percentile: the spread without the worst cases. */
  readonly core: number;
  /** Root mean square of error over stated standard deviation; 1 is right. */
  readonly z: number;
}

/** Null with fewer than ten pairs. */
export function scoreDiameters(pairs: readonly TrialPair[]): DiameterScore | null {
  if (pairs.length < 10) return null;
  const errors = pairs.map(({ hair, truth }) => (hair.diameterUm ?? Number.NaN) - truth.meanDiameterUm);
  const bias = mean(errors);
  const sorted = [...errors].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))];
  return {
    pairs: pairs.length,
    bias,
    sd: Math.sqrt(sum(errors.map((e) => (e - bias) ** 2)) / (errors.length - 1)),
    core: (at(0.84) - at(0.16)) / 2,
    z: Math.sqrt(mean(errors.map((e, i) => (e / (pairs[i].hair.diameterUmSd ?? Number.NaN)) ** 2))),
  };
}

export const vellusLimitUm = 30;

export function pooled(held: readonly Coverage[]): Coverage {
  return { held: sum(held.map((h) => h.held)), of: sum(held.map((h) => h.of)) };
}

type Interval = { readonly value: number; readonly low: number; readonly high: number } | null | undefined;

function coverage(
  trials: readonly RenderedTrial[],
  of: (trial: RenderedTrial) => readonly [Interval, number],
): Coverage {
  const known = trials.map(of).filter(([estimate]) => estimate !== null && estimate !== undefined);
  return {
    held: known.filter(([e, truth]) => e !== null && e !== undefined && truth >= e.low && truth <= e.high)
      .length,
    of: known.length,
  };
}

const errorOf = (estimate: Interval, truth: number): number => (estimate?.value ?? 0) - truth;
const meanOf = (truth: readonly TrueHair[]): number => mean(truth.map((h) => h.meanDiameterUm));
const vellusShareOf = (truth: readonly TrueHair[]): number =>
  (100 * truth.filter((h) => h.meanDiameterUm < vellusLimitUm).length) / Math.max(1, truth.length);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
