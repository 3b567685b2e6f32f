/** Which hair of the first picture is which of the second: the assignment of greatest odds, by place, size, direction and rivals. */
import { assignOptimally } from "@anagen/numerics";
import { type LogOdds, treeModel } from "../../candidates/treeModel.ts";
import type { Hair } from "../../measurement/schema.ts";
import { mapPointBack } from "../mapPoint.ts";
import type { Registered } from "../registration/register.ts";
import { pairCandidateNames, pairCandidates, pairReachUm } from "./pairCandidates.ts";
import { pairTrees } from "./pairTrees.ts";

export interface HairPairing {
  readonly pairs: readonly { readonly before: Hair; readonly after: Hair }[];
  /** Hairs of the common area without a partner. */
  readonly onlyBefore: readonly Hair[];
  readonly onlyAfter: readonly Hair[];
}

export const pairingRules = {
  id: "pairing-of-hairs",
  version: "2",
  date: "2026-11-23",
  source: "trees grown on drawn pairs (docs/decisions/0092); reach and threshold chosen on others",
  /** Farther apart than this, two hairs are not paired. */
  reachUm: pairReachUm,
  /** Log odds at which two hairs are rather paired than left alone: doubtful pairs are looked at again, and may end as ambiguous. */
  leastOdds: -0.5,
} as const;

let odds: LogOdds | null = null;

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

export const isRooted = (hair: Hair): boolean => hair.notCounted !== "loose";

/** Rows: first picture; columns: second picture, then one place of its own for each row to stay alone in. */
function costTable(registered: Registered, first: readonly Hair[], second: readonly Hair[]): Float64Array[] {
  odds ??= treeModel(pairTrees, pairCandidateNames);
  const costs = first.map((_, row) => {
    const places = new Float64Array(second.length + first.length).fill(1e6);
    places[second.length + row] = -pairingRules.leastOdds;
    return places;
  });
  for (const c of pairCandidates(registered, first, second)) costs[c.first][c.second] = -odds(c.numbers);
  return costs;
}
