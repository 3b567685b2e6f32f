/** Pairs the hairs that a map brings together, leaves out those that speak against it, and says what odds it has. */
import type { Constellation } from "./constellation.ts";
import { isUsable } from "./constellation.ts";
import type { HairTraits } from "./hairTraits.ts";
import { likenessOfPair } from "./likenessOfPair.ts";
import { applyMap, fitAffine, type LinearMap } from "./linearMap.ts";
import { reaches, registrationRules } from "./matchRules.ts";
import { oddsRules as rules } from "./oddsRules.ts";
import type { PointGrid } from "./pointGrid.ts";
import { type Displacement, stretchSmoothly } from "./stretchSmoothly.ts";
import { type Field, type TriedPair, weighPairing } from "./weighPairing.ts";

export interface Star {
  readonly constellation: Constellation;
  readonly traits: HairTraits;
}

export interface WeighedMap {
  readonly map: LinearMap;
  /** Natural logarithm of the odds of one spot against two different ones, at even odds before. */
  readonly lnOdds: number;
  readonly unitsCompared: number;
  readonly unitsMet: number;
}

export interface WeighOptions {
  /** Area over which the shift may lie, µm². */
  readonly shiftUm2: number;
  /** Standard deviation of the natural logarithm of the size. */
  readonly scaleSd: number;
}

interface Weighed extends WeighedMap {
  readonly pairs: readonly TriedPair[];
}

const fewestPairs = 4;
/** Rounds in which the map is fitted to its pairs again; odds below which it is not worth it. */
const rounds = 2;
const worthRefining = -10;

/** Null where fewer than four hairs meet. `grid` holds the roots of the second picture. */
export function weighMap(
  map: LinearMap,
  before: Star,
  after: Star,
  grid: PointGrid,
  options: WeighOptions,
): WeighedMap | null {
  let best = weighOnce(map, () => [0, 0], before, after, grid, options);
  for (let round = 0; round < rounds && best !== null && best.lnOdds > worthRefining; round++) {
    const fitted = fitAffine(best.pairs, reaches.unevenSd, registrationRules.mostStrain / 2);
    const uneven: Displacement = best.pairs.length < 6 ? () => [0, 0] : stretchSmoothly(fitted, best.pairs);
    const next = weighOnce(fitted, uneven, before, after, grid, options);
    if (next === null || next.lnOdds <= best.lnOdds + 0.01) break;
    best = next;
  }
  return best;
}

function weighOnce(
  map: LinearMap,
  uneven: Displacement,
  before: Star,
  after: Star,
  grid: PointGrid,
  options: WeighOptions,
): Weighed | null {
  const field = fieldOf(map, after.traits, options);
  const tried = pairsOf(map, uneven, before, after, grid, field);
  if (tried.length < fewestPairs) return null;
  const { pairs, lnOdds } = withoutContrary(tried, field);
  return {
    map,
    pairs,
    lnOdds,
    unitsCompared: field.landed.size,
    unitsMet: new Set(pairs.map((p) => p.unit)).size,
  };
}

/** What the map's turn is worth, and where roots lie by chance; `landed` is filled as roots are placed. */
function fieldOf(map: LinearMap, traits: HairTraits, options: WeighOptions) {
  const [x, y] = [map.a + map.e, map.d - map.b];
  const size = Math.sqrt(x * x + y * y) || 1;
  const usual = (registrationRules.usualTurnDeg * Math.PI) / 180;
  const isUsual = x / size >= cosUsualTurn;
  return {
    landed: new Map<number, number>(),
    rootsPerUm2: traits.rootsPerUm2,
    matesPerUm2: traits.matesPerUm2,
    prior: {
      turn: [x / size, y / size] as const,
      turnDensity: (isUsual ? 0.9 / (2 * usual) : 0) + 0.1 / (2 * Math.PI),
      shiftUm2: options.shiftUm2,
      scaleSd: options.scaleSd,
    },
  };
}

const cosUsualTurn = Math.sqrt(3) / 2;

/** Each root with the nearest one, nearest pairs first, no root twice. */
function pairsOf(
  map: LinearMap,
  uneven: Displacement,
  before: Star,
  after: Star,
  grid: PointGrid,
  field: ReturnType<typeof fieldOf>,
): TriedPair[] {
  const near: { readonly i: number; readonly j: number; readonly distance: number }[] = [];
  const { points } = after.constellation;
  before.constellation.points.forEach((p, i) => {
    const [x, y] = applyMap(map, p.x, p.y);
    const [dx, dy] = uneven(p.x, p.y);
    const [u, v] = [x + dx, y + dy];
    if (!isUsable(after.constellation, u, v)) return;
    field.landed.set(p.unit, (field.landed.get(p.unit) ?? 0) + 1);
    const j = grid.nearest(u, v, rules.pairReach);
    if (j >= 0) near.push({ i, j, distance: Math.sqrt((points[j].x - u) ** 2 + (points[j].y - v) ** 2) });
  });
  const taken = new Set<number>();
  const pairs: TriedPair[] = [];
  for (const { i, j, distance } of near.sort((p, q) => p.distance - q.distance)) {
    if (taken.has(j)) continue;
    taken.add(j);
    const { x, y, unit } = before.constellation.points[i];
    const likeness = likenessOfPair(before.traits, i, after.traits, j, field.prior.turn);
    pairs.push({ x, y, toX: points[j].x, toY: points[j].y, unit, distance, likeness });
  }
  return pairs;
}

/** Leaves out, one after the other, the pair without which the odds are greatest. */
function withoutContrary(tried: readonly TriedPair[], field: Field): { pairs: TriedPair[]; lnOdds: number } {
  let pairs = [...tried];
  let lnOdds = weighPairing(pairs, field);
  for (let left = mostLeftOut; left > 0 && pairs.length > fewestPairs; left--) {
    let best: TriedPair[] | null = null;
    for (const pair of pairs) {
      if (pairs.length > manyPairs && pair.distance < surelyNear) continue;
      const rest = pairs.filter((p) => p !== pair);
      const ln = weighPairing(rest, field);
      if (ln <= lnOdds) continue;
      lnOdds = ln;
      best = rest;
    }
    if (best === null) break;
    pairs = best;
  }
  return { pairs, lnOdds };
}

const mostLeftOut = 12;
/** Of more pairs than this, those nearer than this (µm) are not tried without: they agree, and it takes time. */
const manyPairs = 14;
const surelyNear = 25;
