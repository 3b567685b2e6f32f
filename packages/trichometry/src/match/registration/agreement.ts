/** How sure one can be that two constellations lie on each other, against constellations that agree by chance. */
import { incompleteBeta } from "@anagen/numerics";
import type { Constellation, StarPoint } from "./constellation.ts";
import { isUsable } from "./constellation.ts";
import { lookalike } from "./lookalike.ts";
import { reaches, registrationRules } from "./matchRules.ts";
import type { PointGrid } from "./pointGrid.ts";

export interface Agreement {
  /** Natural logarithm of the bound on the probability of such an agreement by chance, all tests paid for. */
  readonly lnP: number;
  readonly unitsCompared: number;
  readonly unitsMet: number;
  readonly unitsMetByChance: number;
  /** How near roots had to fall, µm. */
  readonly reach: number;
}

/** Where a root of the first picture falls in the second, µm; it must not depend on where that root's own unit was found. */
export type Place = (point: StarPoint) => readonly [number, number];

/** What was searched, so that it can be paid for. */
export interface SearchedSpace {
  /** The turn lies within the usual range. */
  readonly turnIsUsual: boolean;
  /** Marks held the shift. */
  readonly marked: boolean;
  /** Range of the natural logarithm of the size. */
  readonly logScaleRange: number;
  /** How many kinds of maps were tried: 1 affine, 2 with the uneven stretch. */
  readonly kinds: number;
}

interface Landed {
  readonly point: StarPoint;
  /** Nearest root of the other picture within the largest reach, and its distance; −1 where there is none. */
  readonly nearest: number;
  readonly distance: number;
}

/**
 * A-contrario bound (Moisan and Stival, Int J Comput Vision 2004;57:201): under the null, roots of the second picture lie
 * anywhere, so that a unit of n roots meets one with probability at most n × the share of the area within reach of
 * a root. The binomial tail of the units that meet one is multiplied by the number of maps that can be told apart at that
 * reach (shift, turn, size, two strains) and of reaches tried. Further roots of a unit that has met one are a second,
 * smaller piece of evidence; so are thickness and direction of one pair of hairs a unit (Fisher's product of p-values).
 */
export function agreementOf(
  place: Place,
  before: Constellation,
  after: Constellation,
  grid: PointGrid,
  space: SearchedSpace,
): Agreement {
  const widest = reaches.hits[reaches.hits.length - 1];
  const landed: Landed[] = [];
  for (const point of before.points) {
    const [x, y] = place(point);
    if (!isUsable(after, x, y)) continue;
    const nearest = grid.nearest(x, y, widest);
    const distance =
      nearest < 0
        ? Number.POSITIVE_INFINITY
        : Math.sqrt((after.points[nearest].x - x) ** 2 + (after.points[nearest].y - y) ** 2);
    landed.push({ point, nearest, distance });
  }
  const density = after.points.length / usableUm2(after);
  const spread = spreadOf(landed);
  let best: Agreement = { lnP: 1e9, unitsCompared: 0, unitsMet: 0, unitsMetByChance: 0, reach: 0 };
  for (const reach of reaches.hits) {
    const one = agreementAt(landed, after, density, reach);
    const lnP = one.lnTail + lnTests(after, before, spread, reach, space) + registrationRules.lnBoundExcess;
    if (lnP < best.lnP || best.reach === 0) best = { ...one, lnP, reach };
  }
  return best;
}

function agreementAt(landed: readonly Landed[], after: Constellation, density: number, reach: number) {
  const sizes = new Map<number, number>();
  const met = new Set<number>();
  const metAfter = new Set<number>();
  let extraMet = 0;
  const usedRoots = new Set<number>();
  const pairs: [StarPoint, StarPoint][] = [];
  for (const { point, nearest, distance } of landed) {
    sizes.set(point.unit, (sizes.get(point.unit) ?? 0) + 1);
    if (distance > reach || usedRoots.has(nearest)) continue;
    usedRoots.add(nearest);
    if (met.has(point.unit)) extraMet++;
    else pairs.push([point, after.points[nearest]]);
    met.add(point.unit);
    metAfter.add(after.points[nearest].unit);
  }
  const covered = density * Math.PI * reach * reach;
  let chance = 0;
  let extra = 0;
  for (const [unit, size] of sizes) {
    chance += Math.min(1, size * covered);
    if (met.has(unit)) extra += size - 1;
  }
  const n = sizes.size;
  const k = Math.min(met.size, metAfter.size);
  const lnUnits = lnBinomialTail(n, k, n === 0 ? 1 : chance / n);
  const lnExtra = lnBinomialTail(extra, extraMet, Math.min(0.6, extraChance + covered));
  return {
    lnTail: lnFisher([lnUnits, lnExtra, ...lookalike(pairs)]),
    unitsCompared: n,
    unitsMet: k,
    unitsMetByChance: chance,
  };
}

/** Probability that another root of a unit falls upon another root of the unit that it met by chance (design choice, high). */
const extraChance = 0.25;

/** ln P of Fisher's product of independent p-values, from their logarithms: P = e^S Σ (−S)^j / j!, S their sum. */
export function lnFisher(lnPs: readonly number[]): number {
  const sum = lnPs.reduce((a, b) => a + b, 0);
  let term = 1;
  let series = 1;
  for (let j = 1; j < lnPs.length; j++) {
    term *= -sum / j;
    series += term;
  }
  return sum + Math.log(series);
}

/** ln P(X ≥ k), X binomial. */
export function lnBinomialTail(n: number, k: number, p: number): number {
  if (k <= 0 || p >= 1) return 0;
  if (k > n) return Number.NEGATIVE_INFINITY;
  return incompleteBeta(k, n - k + 1, p).lnLower;
}

/** ln of the number of maps that differ at this reach over a cloud of points of this spread. */
function lnTests(
  after: Constellation,
  before: Constellation,
  spread: number,
  reach: number,
  space: SearchedSpace,
): number {
  const cells = (range: number) => Math.max(1, (range * spread) / reach);
  const um2 = space.marked ? Math.PI * reaches.mark ** 2 : usableUm2(after) + usableUm2(before);
  const shifts = Math.max(1, um2 / (reach * reach));
  const usual = (2 * registrationRules.usualTurnDeg * Math.PI) / 180;
  const turns = space.turnIsUsual ? cells(usual) / 0.9 : cells(2 * Math.PI) / 0.1;
  const strains = cells(2 * registrationRules.mostStrain) ** 2;
  return Math.log(shifts * turns * cells(space.logScaleRange) * strains * reaches.hits.length * space.kinds);
}

/** Root mean square distance of the compared points from their middle, µm. */
function spreadOf(landed: readonly Landed[]): number {
  const n = landed.length;
  if (n === 0) return 1000;
  let [mx, my] = [0, 0];
  for (const { point } of landed) {
    mx += point.x / n;
    my += point.y / n;
  }
  let sum = 0;
  for (const { point } of landed) sum += (point.x - mx) ** 2 + (point.y - my) ** 2;
  return Math.sqrt(sum / n);
}

const usableUm2 = (c: Constellation): number => c.frame.width * c.frame.height * c.umPerPixel * c.umPerPixel;
