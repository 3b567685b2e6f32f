/** Which hair of the first picture is which of the second: optimal assignment on place, thickness and direction. */
import { assignOptimally } from "@anagen/numerics";
import type { Hair } from "../../measurement/schema.ts";
import { log } from "../../portable/log.ts";
import { mapPoint, mapPointBack } from "../mapPoint.ts";
import type { Registered } from "../registration/register.ts";

export interface HairPairing {
  readonly pairs: readonly { readonly before: Hair; readonly after: Hair }[];
  /** Hairs of the common area without a partner. */
  readonly onlyBefore: readonly Hair[];
  readonly onlyAfter: readonly Hair[];
}

/** What sets two hairs apart, in standard deviations; chosen on drawn pairs of development seeds. */
export const pairingRules = {
  /**
   * A root found twice lies within 9 µm across and 11 µm along the shaft for two thirds of the hairs, but 5 % lie beyond
   * 35 µm, where touching shafts were parted otherwise: Student's t with these degrees of freedom and scale. Farther than
   * `reachUm` is no partner.
   */
  rootScaleUm: 14,
  rootFreedom: 3,
  reachUm: 150,
  /** Of the logarithm of the diameters: real thinning must not part a hair from itself. */
  logDiameterSd: 0.35,
  mostForDiameter: 6,
  /** Of the direction, degrees: combed and clipped hair lies anew. */
  directionSdDeg: 18,
  mostForDirection: 6,
  /** Added to the distance of the ends when one of the two hairs must be turned round to fit, µm. */
  turnedAddsUm: 30,
  /** What an improbable hair must make up for. */
  lowConfidence: 3,
  /** A pair dearer than both staying alone is none. */
  alone: 12,
} as const;

export function pairHairs(
  registered: Registered,
  before: readonly Hair[],
  after: readonly Hair[],
): HairPairing {
  const { area, transform } = registered;
  const first = before.filter(isRooted);
  const second = after.filter(isRooted);
  const costs = costTable(registered, first, second);
  const columns = first.length === 0 ? [] : assignOptimally(costs);
  const taken = new Set<number>();
  const alone = new Set<number>();
  const pairs: HairPairing["pairs"][number][] = [];
  columns.forEach((column, row) => {
    if (column >= second.length) {
      alone.add(row);
      return;
    }
    taken.add(column);
    const [p, q] = [first[row], second[column]];
    const back = mapPointBack(transform, q.path[0]);
    const middle = [(p.path[0][0] + back[0]) / 2, (p.path[0][1] + back[1]) / 2] as const;
    if (!area.contains(middle[0], middle[1])) return;
    if (p.notCounted === "low-confidence" && q.notCounted === "low-confidence") return;
    pairs.push({ before: p, after: q });
  });
  const isKept = (hair: Hair, [x, y]: readonly [number, number]) =>
    hair.notCounted !== "low-confidence" && area.contains(x, y);
  return {
    pairs,
    onlyBefore: first.filter((h, i) => alone.has(i) && isKept(h, h.path[0])),
    onlyAfter: second.filter((h, j) => !taken.has(j) && isKept(h, mapPointBack(transform, h.path[0]))),
  };
}

const isRooted = (hair: Hair): boolean => hair.notCounted !== "loose";

/** Rows: first picture; columns: second picture, then one place of its own for each row to stay alone in. */
function costTable(registered: Registered, first: readonly Hair[], second: readonly Hair[]): Float64Array[] {
  return first.map((p, row) => {
    const costs = new Float64Array(second.length + first.length).fill(1e6);
    costs[second.length + row] = pairingRules.alone;
    second.forEach((q, column) => {
      costs[column] = costOf(registered, p, q);
    });
    return costs;
  });
}

function costOf(registered: Registered, p: Hair, q: Hair): number {
  const r = pairingRules;
  const ends = endDistances(registered, p, q);
  const isTurned = ends.turned + r.turnedAddsUm < ends.roots;
  const apart = isTurned ? ends.turned + r.turnedAddsUm : ends.roots;
  if (apart > r.reachUm) return 1e6;
  const { before, after } = registered;
  const ratio = (p.diameterPx * before.umPerPixel) / (q.diameterPx * after.umPerPixel);
  const thickness = Math.min(r.mostForDiameter, (log(ratio) / r.logDiameterSd) ** 2);
  const angle = angleBetween(registered, p, q);
  const turn = ((isTurned ? 180 - angle : angle) / r.directionSdDeg) ** 2;
  const doubt = [p, q].filter((h) => h.notCounted === "low-confidence").length * r.lowConfidence;
  const place = (r.rootFreedom + 2) * log(1 + (apart / r.rootScaleUm) ** 2 / r.rootFreedom);
  return place + thickness + Math.min(r.mostForDirection, turn) + doubt;
}

/** Distance of the roots, and of each end to the other's far end: a thin hair's root end is easily taken for its tip. */
function endDistances({ transform, after }: Registered, p: Hair, q: Hair) {
  const [root, tip] = [p.path[0], p.path[p.path.length - 1]].map((end) => mapPoint(transform, end));
  const [first, last] = [q.path[0], q.path[q.path.length - 1]];
  const apart = (u: readonly number[], v: readonly number[]) =>
    Math.sqrt((u[0] - v[0]) ** 2 + (u[1] - v[1]) ** 2) * after.umPerPixel;
  return { roots: apart(root, first), turned: (apart(root, last) + apart(tip, first)) / 2 };
}

/** Angle between both shafts once the first lies on the second, degrees. */
function angleBetween({ transform }: Registered, p: Hair, q: Hair): number {
  const from = mapPoint(transform, p.path[0]);
  const to = mapPoint(transform, p.path[p.path.length - 1]);
  const tip = q.path[q.path.length - 1];
  const [x, y, u, v] = [to[0] - from[0], to[1] - from[1], tip[0] - q.path[0][0], tip[1] - q.path[0][1]];
  return (Math.atan2(Math.abs(x * v - y * u), x * u + y * v) * 180) / Math.PI;
}
