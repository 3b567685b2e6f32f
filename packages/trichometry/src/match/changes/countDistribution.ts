/** How probable every change of the count is, given what is known of each hair's fate and how many hairs go unseen. */
import { changeRules } from "./changeRules.ts";

/** Probabilities of one hair: to stand in both pictures, in the first only, in the second only; what is left is no hair. */
export interface FateOdds {
  readonly both: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
}

export interface CountChange {
  /** The middle of the distribution: half of it lies on either side. A whole number. */
  readonly value: number;
  readonly sd: number;
  /** Within these lie 95 %; every whole number's probability counts as spread evenly around it. */
  readonly low: number;
  readonly high: number;
}

export function countDistribution(hairs: readonly FateOdds[]): CountChange {
  let [lost, appeared, all] = [0, 0, 0];
  for (const h of hairs) {
    lost += h.onlyBefore;
    appeared += h.onlyAfter;
    all += h.both + h.onlyBefore + h.onlyAfter;
  }
  const changed = lost + appeared;
  if (all === 0) return { value: 0, sd: 0, low: 0, high: 0 };
  const unseen = (changeRules.unseenPerChange * changed) / all;
  const hidden = (changeRules.hiddenPerHair * all + changeRules.hiddenPerChange * changed) / 2;
  const [fewer, more] = [unseen * lost + hidden, unseen * appeared + hidden];
  // A Poisson number of unseen hairs, as many rare ones.
  const rare = 24 + Math.ceil(4 * (fewer + more));
  const singles = hairs.filter((h) => h.onlyBefore > 0 || h.onlyAfter > 0);
  const zero = singles.length + rare;
  let odds = new Float64Array(2 * zero + 1);
  odds[zero] = 1;
  for (const h of singles) odds = stepped(odds, h.onlyBefore, h.onlyAfter);
  for (let k = 0; k < rare; k++) odds = stepped(odds, fewer / rare, more / rare);
  return summary(odds, zero);
}

/** One more hair that makes the change one less or one more. */
function stepped(odds: Float64Array, less: number, more: number): Float64Array<ArrayBuffer> {
  const next = new Float64Array(odds.length);
  odds.forEach((p, i) => {
    if (p === 0) return;
    next[i] += p * (1 - less - more);
    next[i - 1] += p * less;
    next[i + 1] += p * more;
  });
  return next;
}

function summary(odds: Float64Array, zero: number): CountChange {
  let [mean, square] = [0, 0];
  odds.forEach((p, i) => {
    mean += p * (i - zero);
    square += p * (i - zero) ** 2;
  });
  const { at: middle } = quantile(odds, 0.5);
  const edge = (share: number) => {
    const { at, within } = quantile(odds, share);
    return at - zero - 0.5 + within;
  };
  const value = middle - zero;
  return {
    value,
    sd: Math.sqrt(Math.max(0, square - mean * mean)),
    low: Math.min(value, edge(0.025)),
    high: Math.max(value, edge(0.975)),
  };
}

/** The number in whose probability the share is reached, and how far into it. */
function quantile(odds: Float64Array, share: number): { readonly at: number; readonly within: number } {
  let below = 0;
  let at = 0;
  while (at < odds.length - 1 && below + odds[at] < share) below += odds[at++];
  return { at, within: odds[at] > 0 ? Math.min(1, (share - below) / odds[at]) : 0.5 };
}
