/** The best way to lay one constellation on the other, and how sure it is. */
import { type Agreement, agreementOf } from "./agreement.ts";
import type { Constellation } from "./constellation.ts";
import { growMap, pairsWithin } from "./growMap.ts";
import { applyMap, type LinearMap, type PointPair, shapeOf } from "./linearMap.ts";
import { reaches, registrationRules } from "./matchRules.ts";
import { type PointGrid, pointGrid } from "./pointGrid.ts";
import { proposeMaps } from "./proposeMaps.ts";
import { type Displacement, stretchSmoothly } from "./stretchSmoothly.ts";

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
  const seen = new Set<string>();
  let best: FoundMap | null = null;
  const usual = (registrationRules.usualTurnDeg * Math.PI) / 180;
  for (const proposed of proposals) {
    const map = growMap(proposed, before, after, grid);
    if (map === null) continue;
    const key =
      [map.a, map.b, map.d, map.e].map((v) => v.toFixed(3)).join() +
      [map.c, map.f].map((v) => (v / 20).toFixed(0)).join();
    if (seen.has(key)) continue;
    seen.add(key);
    const { scale, turn, stretches } = shapeOf(map);
    const logScale = Math.log(scale);
    if (logScale < options.logScale[0] - 0.02 || logScale > options.logScale[1] + 0.02) continue;
    if (
      map.a * map.e - map.b * map.d <= 0 ||
      stretches[0] / stretches[1] > 1 + 2 * registrationRules.mostStrain
    )
      continue;
    if (!options.marks.every((m) => isNear(map, m))) continue;
    const agreement = agreementOf((p) => applyMap(map, p.x, p.y), before, after, grid, {
      turnIsUsual: Math.abs(turn) <= usual,
      marked: options.marks.length > 0,
      logScaleRange: options.logScale[1] - options.logScale[0],
      kinds: 1,
    });
    if (best === null || agreement.lnP < best.agreement.lnP) best = { map, agreement };
    if (best.agreement.lnP < enough) break;
  }
  return best === null ? null : withUnevenStretch(best, before, after, grid, options);
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
  if (best.agreement.lnP < Math.log(registrationRules.mostP)) return best;
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
  const usual = (registrationRules.usualTurnDeg * Math.PI) / 180;
  const agreement = agreementOf(
    (p) => {
      const [x, y] = applyMap(best.map, p.x, p.y);
      const [dx, dy] = stretchFor(p.unit)(p.x, p.y);
      return [x + dx, y + dy];
    },
    before,
    after,
    grid,
    {
      turnIsUsual: Math.abs(shapeOf(best.map).turn) <= usual,
      marked: options.marks.length > 0,
      logScaleRange: options.logScale[1] - options.logScale[0],
      kinds: 2,
    },
  );
  return agreement.lnP < best.agreement.lnP ? { map: best.map, agreement } : best;
}

function isNear(map: LinearMap, m: MarkPair): boolean {
  const [x, y] = applyMap(map, m.x, m.y);
  return (x - m.toX) ** 2 + (y - m.toY) ** 2 < reaches.mark ** 2;
}
