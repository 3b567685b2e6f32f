/** Holds a comparison of two drawn pictures against what truly became of every hair. */
import type { ComparedHair, Comparison, Measurement, RenderTruth, TrueHair } from "@anagen/trichometry";
import { mapPoint, mapPointBack } from "@anagen/trichometry";
import { type Ids, identify, showOneHair } from "./identify.ts";

/** What a scored pair needs to know of its drawing; see drawPair.ts. */
export interface TruePair {
  readonly before: { readonly truth: RenderTruth; readonly measurement: Measurement };
  readonly after: { readonly truth: RenderTruth; readonly measurement: Measurement };
}

export interface PairScore {
  /** True hairs of the common area, by what became of them. */
  readonly stayed: number;
  readonly lost: number;
  readonly appeared: number;
  /** True change of the count in the common area, and what was said: paired, and each picture's count subtracted. */
  readonly trueChange: number;
  readonly pairedChange: number;
  readonly pairedLow: number;
  readonly pairedHigh: number;
  /** Counted in the common area on either picture by its own measurement, subtracted. */
  readonly countedChange: number;
  /** Densities of the whole pictures, subtracted, as hairs of the common area. */
  readonly wholeChange: number;
  /** Hairs that the comparison calls a fate for, and those of them that it calls rightly. */
  readonly called: number;
  readonly right: number;
  readonly pairsCalled: number;
  readonly pairsRight: number;
  /**
   * Right, or both sightings lie along one true hair that no other sighting of either picture stands for: two hairs that both
   * pictures show as one, and hairs whose root is hidden under another.
   */
  readonly pairsShown: number;
  /** The two sightings show hairs of one true follicular unit at least. */
  readonly unitsRight: number;
  readonly lostCalled: number;
  readonly lostRight: number;
  readonly newCalled: number;
  readonly newRight: number;
  readonly ambiguous: number;
  /** Mean diameter change: true over the hairs of the common area, said, and its interval. */
  readonly trueDiameterChange: number;
  readonly diameterChange: number;
  readonly diameterLow: number;
  readonly diameterHigh: number;
  readonly wholeDiameterChange: number;
  /** Root mean square distance between where the transform puts true roots and where they are, µm. */
  readonly registrationErrorUm: number;
}

/** Null when the comparison was refused. */
export function scorePair(comparison: Comparison, pair: TruePair): PairScore | null {
  const { registration, changes } = comparison;
  if (registration.status === "refused" || changes === null) return null;
  const { transform } = registration;
  const inBefore = fieldOf(pair.before.measurement);
  const inAfter = fieldOf(pair.after.measurement);
  const rooted = (truth: RenderTruth) => truth.hairs.filter((h) => h.scalpHair !== null);
  const first = new Map(rooted(pair.before.truth).map((h) => [h.scalpHair as number, h]));
  const second = new Map(rooted(pair.after.truth).map((h) => [h.scalpHair as number, h]));
  const isCommon = (root: Point) => inBefore(root) && inAfter(mapPoint(transform, root));
  const before = [...first.values()].filter((h) => isCommon(h.path[0] as Point));
  const lost = before.filter((h) => !second.has(h.scalpHair as number));
  const appeared = [...second.values()].filter(
    (h) => !first.has(h.scalpHair as number) && isCommon(mapPointBack(transform, h.path[0] as Point)),
  );
  const stayed = before.filter((h) => second.has(h.scalpHair as number));
  const after = [...stayed.map((h) => second.get(h.scalpHair as number) as TrueHair), ...appeared];
  const calls = scoreCalls(comparison, pair, first, second);
  const mean = (list: readonly TrueHair[]) => sum(list.map((h) => h.meanDiameterUm)) / list.length;
  const counted = (m: Measurement, holds: (root: Point) => boolean) =>
    m.hairs.filter((h) => h.counted && holds(h.path[0] as Point)).length;
  const change = changes.hairs.paired?.change;
  const diameter = changes.meanDiameterUm.paired?.change;
  const areaCm2 = (registration.overlap.areaMm2 ?? Number.NaN) / 100;
  const um = pair.after.truth.umPerPixel;
  const errors = stayed.map((h) => {
    const [x, y] = mapPoint(transform, h.path[0] as Point);
    const [u, v] = (second.get(h.scalpHair as number) as TrueHair).path[0] as Point;
    return ((x - u) ** 2 + (y - v) ** 2) * um * um;
  });
  return {
    stayed: stayed.length,
    lost: lost.length,
    appeared: appeared.length,
    trueChange: appeared.length - lost.length,
    pairedChange: change?.value ?? Number.NaN,
    pairedLow: change?.low ?? Number.NaN,
    pairedHigh: change?.high ?? Number.NaN,
    countedChange:
      counted(pair.after.measurement, (p) => isCommon(mapPointBack(transform, p))) -
      counted(pair.before.measurement, isCommon),
    wholeChange: (changes.densityPerCm2.unpaired?.change.value ?? Number.NaN) * areaCm2,
    ...calls,
    trueDiameterChange: mean(after) - mean(before),
    diameterChange: diameter?.value ?? Number.NaN,
    diameterLow: diameter?.low ?? Number.NaN,
    diameterHigh: diameter?.high ?? Number.NaN,
    wholeDiameterChange: changes.meanDiameterUm.unpaired?.change.value ?? Number.NaN,
    registrationErrorUm: Math.sqrt(sum(errors) / Math.max(1, errors.length)),
  };
}

type Point = readonly [number, number];

function scoreCalls(
  comparison: Comparison,
  pair: TruePair,
  first: ReadonlyMap<number, TrueHair>,
  second: ReadonlyMap<number, TrueHair>,
) {
  const idsBefore = identify(sightedPaths(comparison, "before"), pair.before.truth);
  const idsAfter = identify(sightedPaths(comparison, "after"), pair.after.truth);
  const score = {
    ...{
      called: 0,
      right: 0,
      pairsCalled: 0,
      pairsRight: 0,
      pairsShown: 0,
      unitsRight: 0,
      lostCalled: 0,
      lostRight: 0,
    },
    ...{ newCalled: 0, newRight: 0, ambiguous: 0 },
  };
  for (const hair of comparison.hairs) {
    const [p, q] = [idsBefore.get(hair.id), idsAfter.get(hair.id)];
    if (hair.fate === "ambiguous") score.ambiguous++;
    else if (hair.fate === "lost") {
      score.lostCalled++;
      if (p !== undefined && !second.has(p)) score.lostRight++;
    } else if (hair.fate === "new") {
      score.newCalled++;
      if (q !== undefined && !first.has(q)) score.newRight++;
    } else {
      score.pairsCalled++;
      const verdict = verdictOn(hair, pair, { before: idsBefore, after: idsAfter });
      score.pairsRight += Number(verdict.isRight);
      score.pairsShown += Number(verdict.isRight || verdict.isShown);
      score.unitsRight += Number(
        verdict.isRight || (p !== undefined && q !== undefined && first.get(p)?.unit === second.get(q)?.unit),
      );
    }
  }
  score.called = score.pairsCalled + score.lostCalled + score.newCalled;
  score.right = score.pairsRight + score.lostRight + score.newRight;
  return score;
}

/** A hair that is called persisted without a place in one of the pictures must stand in both; otherwise both must show it. */
function verdictOn(hair: ComparedHair, pair: TruePair, ids: Ids): { isRight: boolean; isShown: boolean } {
  const [before, after] = [hair.before.path, hair.after.path];
  const own = ids.before.get(hair.id) ?? ids.after.get(hair.id);
  if (before === null || after === null) {
    const stands = ({ truth }: TruePair["before"]) => truth.hairs.some((h) => h.scalpHair === own);
    const isRight = own !== undefined && stands(pair.before) && stands(pair.after);
    return { isRight, isShown: isRight };
  }
  const truths = { before: pair.before.truth, after: pair.after.truth };
  return {
    isRight: own !== undefined && ids.before.get(hair.id) === ids.after.get(hair.id),
    isShown: showOneHair(hair.id, { before, after }, truths, ids),
  };
}

const sightedPaths = (comparison: Comparison, side: "before" | "after") =>
  comparison.hairs.flatMap((hair: ComparedHair) => {
    const { path } = hair[side];
    return path === null ? [] : [{ id: hair.id, path }];
  });

function fieldOf({ area }: Measurement): (root: Point) => boolean {
  const frame = area?.frame;
  return ([x, y]) =>
    frame !== undefined &&
    x >= frame.x &&
    y >= frame.y &&
    x < frame.x + frame.width &&
    y < frame.y + frame.height;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
