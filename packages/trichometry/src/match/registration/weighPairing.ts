/** The odds that two pictures show one spot, from hairs that were paired: one spot against two that have nothing in common. */
import { log } from "../../portable/log.ts";
import { type Likeness, offsets } from "./likenessOfPair.ts";
import type { PointPair } from "./linearMap.ts";
import { type DisplacementPrior, lnDisplacements } from "./lnDisplacements.ts";
import { oddsRules as rules } from "./oddsRules.ts";

export interface TriedPair extends PointPair {
  /** Unit of the first root. */
  readonly unit: number;
  /** How far from its foretold place the second root lies, µm. */
  readonly distance: number;
  readonly likeness: Likeness;
}

export interface Field {
  /** Roots of each unit of the first picture that fall into the second one's usable area. */
  readonly landed: ReadonlyMap<number, number>;
  /** Roots of the second picture anywhere, and further ones of a unit where one stands, per µm². */
  readonly rootsPerUm2: number;
  readonly matesPerUm2: number;
  readonly prior: DisplacementPrior;
}

/**
 * ln of the likelihood ratio: which units and which of their further hairs were found again (beta-binomial), where (joint
 * density of the displacements against roots anywhere), and how alike they look (length and width of every pair, direction of
 * one pair a unit, since mates grow alike), each over what all may differ by together. It averages over everything that is
 * not known, so that under two different spots its mean is 1 at the most, and 1 / odds bounds a p-value (Markov).
 */
export function weighPairing(pairs: readonly TriedPair[], field: Field): number {
  const found = new Map<number, number>();
  const firsts: TriedPair[] = [];
  let against = 1;
  let ln = 0;
  for (const pair of pairs) {
    const before = found.get(pair.unit) ?? 0;
    found.set(pair.unit, before + 1);
    if (before === 0) firsts.push(pair);
    // The root that meets could be any of its unit's.
    against *=
      1e6 *
      (before === 0
        ? field.rootsPerUm2 * (field.landed.get(pair.unit) ?? 1)
        : field.rootsPerUm2 + field.matesPerUm2);
    if (against > 1e200 || against < 1e-200) {
      ln -= log(against);
      against = 1;
    }
  }
  ln += pairs.length * lnMillion - log(against);
  let [missed, mates, matesMissed] = [0, 0, 0];
  for (const [unit, size] of field.landed) {
    const hairs = found.get(unit) ?? 0;
    if (hairs === 0) missed++;
    else {
      mates += hairs - 1;
      matesMissed += size - hairs;
    }
  }
  return (
    ln +
    lnBetaBinomial(rules.unitFound, firsts.length, missed) +
    lnBetaBinomial(rules.mateFound, mates, matesMissed) +
    lnAlike(pairs, "length") +
    lnAlike(pairs, "width") +
    lnAlike(firsts, "direction") +
    lnDisplacements(pairs, field.prior)
  );
}

const lnMillion = log(1e6);

/** ln of the mean, over what all differ by together, of the product of the pairs' ratios. */
function lnAlike(pairs: readonly TriedPair[], trait: keyof Likeness): number {
  let mean = 0;
  for (let k = 0; k < offsets.length; k++) {
    let product = offsets[k].weight;
    for (const pair of pairs) product *= pair.likeness[trait][k];
    mean += product;
  }
  return log(Math.max(1e-290, Math.min(1e290, mean)));
}

/** ln of the probability of one order of `hits` and `misses` when their share is beta-distributed with whole numbers. */
function lnBetaBinomial([a, b]: readonly [number, number], hits: number, misses: number): number {
  return lnBeta(a + hits, b + misses) - lnBeta(a, b);
}

const lnBeta = (a: number, b: number): number =>
  lnFactorial(a - 1) + lnFactorial(b - 1) - lnFactorial(a + b - 1);

function lnFactorial(n: number): number {
  for (let k = lnFactorials.length; k <= n; k++) lnFactorials.push(lnFactorials[k - 1] + log(k));
  return lnFactorials[n];
}
const lnFactorials = [0];
