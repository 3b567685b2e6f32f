/** From a few roots that agree to all of them: the map is fitted again and again while its region grows. */
import type { Constellation } from "./constellation.ts";
import { applyMap, fitAffine, fitSimilarity, type LinearMap, type PointPair } from "./linearMap.ts";
import { reaches, registrationRules } from "./matchRules.ts";
import type { PointGrid } from "./pointGrid.ts";
import type { ProposedMap } from "./proposeMaps.ts";

/** How near roots must fall while the region grows, and for the last fits, µm. */
const growing = 110;
const settled = 75;
const growth = 700;

/** Null when fewer than three roots go on agreeing. */
export function growMap(
  proposed: ProposedMap,
  before: Constellation,
  after: Constellation,
  grid: PointGrid,
): LinearMap | null {
  let map = proposed.map;
  let region = reaches.local;
  let centre = [proposed.x, proposed.y];
  const most = 12_000;
  for (let round = 0; round < 16; round++) {
    const done = region > most;
    const pairs = pairsWithin(map, before, after, grid, centre, region, done ? settled : growing);
    if (pairs.length < 3) return null;
    map =
      pairs.length < 5
        ? fitSimilarity(pairs)
        : fitAffine(pairs, reaches.unevenSd, registrationRules.mostStrain / 2);
    if (done && round > 14) break;
    centre = [mean(pairs.map((p) => p.x)), mean(pairs.map((p) => p.y))];
    region += growth;
  }
  return map;
}

/** Roots within a distance of the centre that fall near a root, each root of the second picture with its nearest only. */
export function pairsWithin(
  map: LinearMap,
  before: Constellation,
  after: Constellation,
  grid: PointGrid,
  centre: readonly number[],
  region: number,
  reach: number,
): (PointPair & { readonly from: number; readonly to: number })[] {
  const best = new Map<number, PointPair & { from: number; to: number; distance: number }>();
  before.points.forEach((p, from) => {
    if ((p.x - centre[0]) ** 2 + (p.y - centre[1]) ** 2 > region * region) return;
    const [x, y] = applyMap(map, p.x, p.y);
    const to = grid.nearest(x, y, reach);
    if (to < 0) return;
    const q = after.points[to];
    const distance = (q.x - x) ** 2 + (q.y - y) ** 2;
    const other = best.get(to);
    if (other === undefined || distance < other.distance)
      best.set(to, { x: p.x, y: p.y, toX: q.x, toY: q.y, from, to, distance });
  });
  return [...best.values()];
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
