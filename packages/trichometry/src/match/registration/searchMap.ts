/** The best way to lay one constellation on the other, and how sure it is. */
import { type Agreement, agreementOf, type Place, type SearchedSpace } from "./agreement.ts";
import type { Constellation } from "./constellation.ts";
import { growMap, pairsWithin } from "./growMap.ts";
import { hairTraits } from "./hairTraits.ts";
import { applyMap, type LinearMap, type PointPair, shapeOf } from "./linearMap.ts";
import { reaches, registrationRules } from "./matchRules.ts";
import { oddsRules } from "./oddsRules.ts";
import { type PointGrid, pointGrid } from "./pointGrid.ts";
import { proposeMaps } from "./proposeMaps.ts";
import { type Displacement, stretchSmoothly } from "./stretchSmoothly.ts";
import { type WeighedMap, weighMap } from "./weighMap.ts";

export interface FoundMap {
  readonly map: LinearMap;
  readonly agreement: Agreement;
}

export interface SearchOptions {
  readonly logScale: readonly [number, number];
  /** Largest turn, radians; π is any. */
  readonly mostTurn: number;
  /** Marks of the user, which must then lie near each other; none takes no part. */
  readonly marks: readonly MarkPair[];
}

/** A mark in both pictures, µm. */
export type MarkPair = PointPair;

/** Proposals that are grown, and the agreement (ln p) at which no better one is looked for. */
const grown = 160;
const enough = -46;

/** Null when nothing agrees at all. */
export function searchMap(
  before: Constellation,
  after: Constellation,
  options: SearchOptions,
): FoundMap | null {
  const proposals = proposeMaps(before.points, after.points, { ...options, count: grown });
  const grid = pointGrid(after.points, 130);
  const maps: LinearMap[] = [];
  const seen = new Set<string>();
  let best: FoundMap | null = null;
  for (const proposed of proposals) {
    const map = growMap(proposed, before, after, grid);
    if (map === null || !isNewTo(seen, map) || !isAllowed(map, options)) continue;
    maps.push(map);
    const place: Place = (p) => applyMap(map, p.x, p.y);
    const agreement = agreementOf(place, before, after, grid, searched(map, options, 1));
    if (best === null || agreement.lnP < best.agreement.lnP) best = { map, agreement };
    if (best.agreement.lnP < enough) break;
  }
  if (best !== null) best = withUnevenStretch(best, before, after, grid, options);
  if (best !== null && best.agreement.lnP < lnBeyondDoubt) return best;
  const weigh = weigherOf(before, after, grid, options);
  if (best !== null && isSure(best)) return { ...best, map: weigh(best.map)?.map ?? best.map };
  const raw = proposals.slice(0, oddsRules.proposals).map((p) => p.map);
  const found = bestOf([...maps, ...raw].flatMap((map) => weigh(map) ?? []));
  if (found === null) return best;
  const lnP = oddsRules.lnOddsExcess - found.lnOdds;
  if (best !== null && best.agreement.lnP <= lnP) return best;
  const { map, unitsCompared, unitsMet } = found;
  const place: Place = (p) => applyMap(map, p.x, p.y);
  const agreement = agreementOf(place, before, after, grid, searched(map, options, 2));
  return { map, agreement: { ...agreement, lnP, unitsCompared, unitsMet } };
}

/** Above this (ln p) few hairs carry the map: those that speak against it are left out of it. */
const lnBeyondDoubt = Math.log(1e-40);

const bestOf = (maps: readonly WeighedMap[]): WeighedMap | null =>
  maps.reduce<WeighedMap | null>(
    (best, map) => (best === null || map.lnOdds > best.lnOdds ? map : best),
    null,
  );

const isSure = ({ agreement }: FoundMap): boolean => agreement.lnP < Math.log(registrationRules.mostP);

/** Remembers the map; false where one like it was seen. */
function isNewTo(seen: Set<string>, map: LinearMap): boolean {
  const key =
    [map.a, map.b, map.d, map.e].map((v) => v.toFixed(3)).join() +
    [map.c, map.f].map((v) => (v / 20).toFixed(0)).join();
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

/** Size and stretch within what is searched, not folded over, marks near each other. */
function isAllowed(map: LinearMap, { logScale, marks }: SearchOptions): boolean {
  const { scale, stretches } = shapeOf(map);
  const size = Math.log(scale);
  return (
    size >= logScale[0] - 0.02 &&
    size <= logScale[1] + 0.02 &&
    map.a * map.e - map.b * map.d > 0 &&
    stretches[0] / stretches[1] <= 1 + 2 * registrationRules.mostStrain &&
    marks.every((m) => isNear(map, m))
  );
}

function searched(map: LinearMap, options: SearchOptions, kinds: number): SearchedSpace {
  const usual = (registrationRules.usualTurnDeg * Math.PI) / 180;
  return {
    turnIsUsual: Math.abs(shapeOf(map).turn) <= usual,
    marked: options.marks.length > 0,
    logScaleRange: options.logScale[1] - options.logScale[0],
    kinds,
  };
}

/**
 * Where the affine map alone does not convince, the skin's uneven stretch is allowed for: each unit's place is foretold
 * from all other units that agree. Paid for as a second kind of map.
 */
function withUnevenStretch(
  best: FoundMap,
  before: Constellation,
  after: Constellation,
  grid: PointGrid,
  options: SearchOptions,
): FoundMap {
  if (isSure(best)) return best;
  const everywhere = Number.POSITIVE_INFINITY;
  const pairs = pairsWithin(best.map, before, after, grid, [0, 0], everywhere, reaches.hits[3]);
  if (pairs.length < 6) return best;
  const unitOf = pairs.map((p) => before.points[p.from].unit);
  const stretches = new Map<number, Displacement>();
  const stretchFor = (unit: number): Displacement => {
    const known = stretches.get(unit);
    if (known !== undefined) return known;
    const made = stretchSmoothly(
      best.map,
      pairs.filter((_, k) => unitOf[k] !== unit),
    );
    stretches.set(unit, made);
    return made;
  };
  const place: Place = (p) => {
    const [x, y] = applyMap(best.map, p.x, p.y);
    const [dx, dy] = stretchFor(p.unit)(p.x, p.y);
    return [x + dx, y + dy];
  };
  const agreement = agreementOf(place, before, after, grid, searched(best.map, options, 2));
  return agreement.lnP < best.agreement.lnP ? { map: best.map, agreement } : best;
}

/**
 * Where meeting units do not convince, every hair is weighed by how near it lies to its pair and how alike they look. Proposals
 * are weighed as they are, too: where little is in common, growing can leave the right place. Null for a map that is not
 * searched or that brings no hairs together.
 */
function weigherOf(
  before: Constellation,
  after: Constellation,
  grid: PointGrid,
  options: SearchOptions,
): (map: LinearMap) => WeighedMap | null {
  const [first, second] = [before, after].map((c) => ({ constellation: c, traits: hairTraits(c) }));
  const { marks, logScale } = options;
  const range = logScale[1] - logScale[0];
  const weighing = {
    shiftUm2: marks.length > 0 ? Math.PI * reaches.mark ** 2 : first.traits.areaUm2 + second.traits.areaUm2,
    // The standard deviation of an even spread, where the sizes are not known to agree.
    scaleSd: range <= 2 * registrationRules.mostLogScale ? oddsRules.scaleSd : range / Math.sqrt(12),
  };
  return (map) => {
    const weighed = isAllowed(map, options) ? weighMap(map, first, second, grid, weighing) : null;
    return weighed !== null && isAllowed(weighed.map, options) ? weighed : null;
  };
}

function isNear(map: LinearMap, m: MarkPair): boolean {
  const [x, y] = applyMap(map, m.x, m.y);
  return (x - m.toX) ** 2 + (y - m.toY) ** 2 < reaches.mark ** 2;
}
