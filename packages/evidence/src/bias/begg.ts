/** Begg and Mazumdar's rank correlation of effects and variances (Biometrics 1994;50:1088-1101). */
import type { StudyEffect } from "../effect/types.ts";
import { type Fault, faultOf, isFault } from "../fault.ts";
import { poolEffects } from "../pool/poolEffects.ts";
import { twoSidedP } from "../pool/tails.ts";

export interface BeggTest {
  /** Kendall's tau-b. */
  readonly tau: number;
  readonly p: number;
  /** Exact p without ties and below 50 studies; otherwise the normal approximation with ties counted. */
  readonly exact: boolean;
}

/** Returns the correlation of standardised effects with variances. Needs three studies. */
export function beggTest(studies: readonly StudyEffect[]): BeggTest | Fault {
  const common = poolEffects(studies, { method: "CE" });
  if (isFault(common)) return common;
  if (studies.length < 3)
    return faultOf("bias.too-few", `Studies: ${studies.length}; a rank correlation needs three or more`);
  const variances = studies.map((s) => s.vi);
  const standardised = studies.map((s) => (s.yi - common.estimate) / Math.sqrt(s.vi - common.se ** 2));
  return kendall(standardised, variances);
}

function kendall(x: readonly number[], y: readonly number[]): BeggTest {
  const n = x.length;
  let score = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) score += Math.sign(x[i]! - x[j]!) * Math.sign(y[i]! - y[j]!);
  const pairs = (n * (n - 1)) / 2;
  const tiesX = tieSizes(x);
  const tiesY = tieSizes(y);
  const tied = (sizes: readonly number[]): number => sizes.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0);
  const tau = score / Math.sqrt((pairs - tied(tiesX)) * (pairs - tied(tiesY)));
  if (tiesX.length === 0 && tiesY.length === 0 && n < 50) return { tau, p: exactP(n, score), exact: true };
  return { tau, p: twoSidedP(score / Math.sqrt(tiedVariance(n, tiesX, tiesY)), null), exact: false };
}

/** Sizes of the groups of equal values, groups of one left out. */
function tieSizes(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1);
}

/** Two-sided p from the number of permutations with each count of concordant pairs (Kendall 1938). */
function exactP(n: number, score: number): number {
  let ways = [1];
  for (let m = 2; m <= n; m++) {
    const next = new Array<number>(ways.length + m - 1).fill(0);
    ways.forEach((value, i) => {
      for (let shift = 0; shift < m; shift++) next[i + shift]! += value / m;
    });
    ways = next;
  }
  const concordant = Math.round((score + (n * (n - 1)) / 2) / 2);
  const lower = ways.slice(0, concordant + 1).reduce((sum, value) => sum + value, 0);
  const upper = ways.slice(concordant).reduce((sum, value) => sum + value, 0);
  return Math.min(1, 2 * Math.min(lower, upper));
}

/** Variance of Kendall's score with ties (Kendall 1970, Rank Correlation Methods, ch. 4). */
function tiedVariance(n: number, x: readonly number[], y: readonly number[]): number {
  const sum = (sizes: readonly number[], of: (t: number) => number): number =>
    sizes.reduce((total, t) => total + of(t), 0);
  const spread = (t: number): number => t * (t - 1) * (2 * t + 5);
  const two = (t: number): number => t * (t - 1);
  const three = (t: number): number => t * (t - 1) * (t - 2);
  return (
    (spread(n) - sum(x, spread) - sum(y, spread)) / 18 +
    (sum(x, three) * sum(y, three)) / (9 * three(n)) +
    (sum(x, two) * sum(y, two)) / (2 * two(n))
  );
}
