/** What the counted hairs amount to: each with its weight for those like it that cannot be seen, and its class. */
import { detectability } from "./detectability.ts";
import {
  type DiameterDistribution,
  type DoubtfulDiameter,
  diameterDistribution,
} from "./diameterDistribution.ts";
import type { CountedHair } from "./summarise.ts";

export interface ClassSum {
  /** Expected number among the counted hairs, and the variance of that number from the doubt of the classes. */
  sum: number;
  variance: number;
  /** The same with every hair standing for those like it that are not seen; its variance has the chance of being seen. */
  weighted: number;
  weightedVariance: number;
}

export interface HairSums {
  readonly vellus: ClassSum;
  readonly intermediate: ClassSum;
  readonly terminal: ClassSum;
  /** Hairs with a diameter, how many they stand for, and the unseen among those. */
  readonly known: number;
  readonly all: number;
  readonly unseen: number;
  /** Mean diameter of all, µm; spread of one hair about it and variance from the single values' doubt, µm². */
  readonly meanUm: number;
  readonly spread: number;
  readonly ownVariance: number;
  /** How far the mean would move if nothing unseen were added, µm. */
  readonly seenShift: number;
}

export interface HairSumOptions {
  readonly vellusBelowUm: number;
  readonly terminalAboveUm: number;
  /** Standard deviation of the picture's blur, µm; null where it is not known. */
  readonly blurUm: number | null;
}

/** Null without a hair whose diameter is known. */
export function hairSums(hairs: readonly CountedHair[], options: HairSumOptions): HairSums | null {
  const known = hairs.flatMap(({ diameterUm, diameterUmSd, isDrawn, confidence }) =>
    diameterUm === null
      ? []
      : [{ diameterUm, sdUm: diameterUmSd ?? 0, weight: confidence, isDrawn: isDrawn === true }],
  );
  if (known.length === 0) return null;
  const distribution = diameterDistribution(known);
  const timesOf = timesSeen(known, distribution, options.blurUm);
  const classes = {
    vellus: (um: number) => um < options.vellusBelowUm,
    intermediate: (um: number) => um >= options.vellusBelowUm && um <= options.terminalAboveUm,
    terminal: (um: number) => um > options.terminalAboveUm,
  };
  const times = known.map((h) => distribution.expected(h, timesOf(h)));
  const classSum = (is: (um: number) => boolean): ClassSum => {
    const of = { sum: 0, variance: 0, weighted: 0, weightedVariance: 0 };
    for (const hair of known) {
      const p = distribution.expected(hair, (um) => (is(um) ? 1 : 0));
      const t = distribution.expected(hair, (um) => (is(um) ? timesOf(hair)(um) : 0));
      of.sum += p;
      of.variance += p * (1 - p);
      of.weighted += t;
      const own = p > 0 ? t / p : 1;
      of.weightedVariance += own ** 2 * p * (1 - p) + p * own * (own - 1);
    }
    return of;
  };
  const all = times.reduce((sum, t) => sum + t, 0);
  const meanUm = known.reduce((sum, h, i) => sum + times[i] * h.diameterUm, 0) / all;
  const seenMean = known.reduce((sum, h) => sum + h.diameterUm, 0) / known.length;
  const squares = known.reduce((sum, h, i) => sum + times[i] * (h.diameterUm - meanUm) ** 2, 0);
  return {
    vellus: classSum(classes.vellus),
    intermediate: classSum(classes.intermediate),
    terminal: classSum(classes.terminal),
    known: known.length,
    all,
    unseen: all - known.length,
    meanUm,
    spread: known.length > 1 ? (squares / all) * (known.length / (known.length - 1)) : meanUm ** 2,
    ownVariance: known.reduce((sum, h, i) => sum + (times[i] * h.sdUm) ** 2, 0) / all ** 2,
    seenShift: seenMean - meanUm,
  };
}

type KnownHair = DoubtfulDiameter & { readonly isDrawn: boolean };

/**
 * How many hairs one of a width stands for. A hair that a person drew stands for itself; the thin ones among them are
 * taken from the unseen, so that what has been added by hand is not added again.
 */
function timesSeen(
  known: readonly KnownHair[],
  distribution: DiameterDistribution,
  blurUm: number | null,
): (hair: KnownHair) => (um: number) => number {
  const seenAt = new Map<number, number>();
  const seen = (um: number): number => {
    const share = seenAt.get(um) ?? detectability(um, blurUm);
    seenAt.set(um, share);
    return share;
  };
  const one = () => 1;
  const sumOf = (hairs: readonly KnownHair[], of: (um: number) => number): number =>
    hairs.reduce((sum, h) => sum + distribution.expected(h, of), 0);
  const unseen = sumOf(
    known.filter((h) => !h.isDrawn),
    (um) => 1 / seen(um) - 1,
  );
  const drawn = sumOf(
    known.filter((h) => h.isDrawn),
    (um) => Math.min(1, 2 * (1 - seen(um))),
  );
  const left = unseen > 0 ? Math.max(0, 1 - drawn / unseen) : 0;
  const times = (um: number): number => 1 + left * (1 / seen(um) - 1);
  return (hair) => (hair.isDrawn ? one : times);
}
