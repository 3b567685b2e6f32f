/** Every two hairs of the pictures that might be one, and how they lie to each other and among their rivals. */
import type { Hair } from "../../measurement/schema.ts";
import { log } from "../../portable/log.ts";
import { mapPoint } from "../mapPoint.ts";
import type { Registered } from "../registration/register.ts";

export const pairCandidateNames: readonly string[] = [
  ...["roots", "across", "along", "turned", "middle", "turn", "sameWay", "logWidth", "logLength"],
  ...["confidenceLess", "confidenceMore", "rootLess", "rootMore", "doubtful"],
  ...["rivalRoots", "rivalRootsBack", "rivalAcross", "rivalAcrossBack", "rivals"],
];

export interface PairCandidate {
  /** Positions in the two lists. */
  readonly first: number;
  readonly second: number;
  /** In the order of the names; distances in µm, turn as a sine. */
  readonly numbers: Float64Array;
}

/** Farther apart than this, µm, at their nearer ends and they are no candidates. */
export const pairReachUm = 150;
/** What stands for the distance of a rival where there is none, µm. */
const noRival = 200;

/** Candidates of hairs whose roots – or, where root and tip may be exchanged, ends – lie within the reach. */
export function pairCandidates(
  registered: Registered,
  first: readonly Hair[],
  second: readonly Hair[],
): PairCandidate[] {
  const near = first.flatMap((p, i) => {
    const ends = [p.path[0], p.path[p.path.length - 1]].map((end) => mapPoint(registered.transform, end));
    return second.flatMap((q, j) => {
      const lie = lieOf(registered, ends, q);
      if (Math.min(lie.roots, lie.turned) > pairReachUm) return [];
      return [{ first: i, second: j, lie, p, q, logLength: log(lie.length) }];
    });
  });
  const usual = usualRatios(registered, near);
  const rows = groupsOf(near, (c) => c.first);
  const columns = groupsOf(near, (c) => c.second);
  return near.map((c) => {
    const { p, q, lie } = c;
    const row = (rows.get(c.first) ?? []).filter((o) => o !== c);
    const column = (columns.get(c.second) ?? []).filter((o) => o !== c);
    const least = (list: typeof near, of: "roots" | "across") =>
      list.reduce((m, o) => Math.min(m, o.lie[of]), noRival);
    const numbers = [
      ...[lie.roots, lie.across, lie.along, lie.turned, lie.middle, Math.abs(lie.turn), lie.sameWay],
      widthRatio(registered, p, q) - usual.width,
      c.logLength - usual.length,
      Math.min(p.confidence, q.confidence),
      Math.max(p.confidence, q.confidence),
      Math.min(p.rootConfidence, q.rootConfidence),
      Math.max(p.rootConfidence, q.rootConfidence),
      [p, q].filter((h) => h.notCounted === "low-confidence").length,
      ...[least(row, "roots"), least(column, "roots"), least(row, "across"), least(column, "across")],
      row.length + column.length,
    ];
    return { first: c.first, second: c.second, numbers: Float64Array.from(numbers) };
  });
}

type Point = readonly [number, number];

/** How the second hair lies to where the first one is carried. */
function lieOf({ after }: Registered, [root, tip]: readonly Point[], q: Hair) {
  const um = after.umPerPixel;
  const [a, b] = [q.path[0], q.path[q.path.length - 1]];
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], tip[0] - root[0], tip[1] - root[1]];
  const own = Math.sqrt(ux * ux + uy * uy);
  const carried = Math.sqrt(vx * vx + vy * vy);
  const [dx, dy] = [root[0] - a[0], root[1] - a[1]];
  const [mx, my] = [(root[0] + tip[0] - a[0] - b[0]) / 2, (root[1] + tip[1] - a[1] - b[1]) / 2];
  return {
    roots: distance(root, a) * um,
    turned: Math.max(distance(root, b), distance(tip, a)) * um,
    across: (Math.abs(dx * uy - dy * ux) / own) * um,
    along: (Math.abs(dx * ux + dy * uy) / own) * um,
    middle: (Math.abs(mx * uy - my * ux) / own) * um,
    turn: (ux * vy - uy * vx) / (own * carried),
    sameWay: ux * vx + uy * vy > 0 ? 1 : 0,
    length: own / carried,
  };
}

const distance = (p: Point, q: Point): number => Math.sqrt((p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2);

const widthRatio = ({ before, after }: Registered, p: Hair, q: Hair): number =>
  log((q.diameterPx * after.umPerPixel) / (p.diameterPx * before.umPerPixel));

interface Near {
  readonly p: Hair;
  readonly q: Hair;
  readonly lie: { readonly roots: number };
  readonly logLength: number;
}

/** Within this, µm, two roots are probably one: what these pairs' widths and lengths have in common is light and clipping. */
const surelyNearUm = 35;

function usualRatios(registered: Registered, near: readonly Near[]): { width: number; length: number } {
  const sure = near.filter((c) => c.lie.roots < surelyNearUm);
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  return {
    width: middle(sure.map(({ p, q }) => widthRatio(registered, p, q))),
    length: middle(sure.map((c) => c.logLength)),
  };
}

function groupsOf<T>(list: readonly T[], of: (one: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const one of list) {
    const group = groups.get(of(one));
    if (group === undefined) groups.set(of(one), [one]);
    else group.push(one);
  }
  return groups;
}
