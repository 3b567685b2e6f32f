/**
 * Two hairs in line are easily read as one long shaft. Where one picture shows a paired hair much longer than the other does, its shaft
 * is held against two that follow each other.
 */
import { type Ribbon, ribbonLength } from "../../shafts/ribbon.ts";
import { angleBetween } from "./angleBetween.ts";
import { axisDistance } from "./axisDistance.ts";
import { carry } from "./carry.ts";
import { chainRules } from "./chainRules.ts";
import { type LookContext, otherSide, type Side } from "./jointScene.ts";
import { limitsFor } from "./limitsFor.ts";
import { type Bench, lookBench } from "./lookBench.ts";
import { misfitOf } from "./misfitOf.ts";
import { movedBy } from "./movedBy.ts";
import { paintOn } from "./paintOn.ts";
import { wholeContrast } from "./wholeContrast.ts";

export interface ChainOptions {
  /** The shaft of the picture that shows the hair longer. */
  readonly long: Ribbon;
  readonly side: Side;
  /** The same hair in the other picture. */
  readonly short: Ribbon;
  /** All other shafts of either picture. */
  readonly beside: Readonly<Record<Side, readonly Ribbon[]>>;
}

/** The hair alone, from its root to where the second begins; null where the shaft is rather one. */
export function partChain(context: LookContext, options: ChainOptions): Ribbon | null {
  const { long, side, short, beside } = options;
  const other = otherSide(side);
  const expected = carry(context, short, other);
  const length = ribbonLength(long);
  const ratio = length / ribbonLength(expected);
  if (ratio < chainRules.leastChainRatio) return null;
  const surface = context.surfaces[side];
  const bench = lookBench(context.kernel, surface.contrast, {
    around: [long, expected],
    far: beside[side],
    fullContrast: wholeContrast(surface, long),
  });
  const { x, y } = bench.box;
  const inWindow = (r: Ribbon): Ribbon => movedBy(r, -x, -y);
  const parted = fitTwo(bench, inWindow(long), inWindow(expected));
  const gain =
    (misfitOfOne(bench, inWindow(long)) - parted.misfit) /
    (0.75 * long.width * ribbonLength(parted.startOfRest));
  const rest = movedBy(parted.rest, x, y);
  const restThere = carry({ ...context, lengthRatio: 1 }, rest, side);
  const nearest = (r: Ribbon, others: readonly Ribbon[]) =>
    others.reduce((least, o) => Math.min(least, axisDistance(r, o).mean / ((r.width + o.width) / 2)), 2);
  const { weights } = chainRules;
  const odds =
    weights.constant +
    weights.ratio * Math.min(2.5, ratio) +
    weights.rootOfGain * Math.sqrt(Math.max(0, Math.min(1, gain))) +
    weights.nearThere * nearest(restThere, beside[other]) +
    weights.nearHere * nearest(rest, beside[side]) +
    weights.length * (length / context.usualLength[side]) +
    (angleBetween(parted.hair, parted.rest) > 0.08 ? weights.isBent : 0);
  return odds < chainRules.leastChainOdds ? null : movedBy(parted.hair, x, y);
}

function misfitOfOne(bench: Bench, long: Ribbon): number {
  paintOn(bench, []);
  const fitted = bench.kernel.fit(long, limitsFor(long), { first: 1, last: 0.5 }).ribbon;
  return Math.min(misfitOf(bench, [long]), misfitOf(bench, [fitted]));
}

/** The hair and what follows it, from the long shaft cut at the expected length, and from where the other picture puts the hair. */
function fitTwo(bench: Bench, long: Ribbon, expected: Ribbon) {
  const [cutX, cutY] = pointAlong(long, Math.min(0.85, ribbonLength(expected) / ribbonLength(long)));
  const cut = { ...expected, ax: long.ax, ay: long.ay, bx: cutX, by: cutY, bend: 0 };
  const startOfRest = { ...long, ax: cutX, ay: cutY, bend: 0 };
  const limits = { ...limitsFor(startOfRest), minWidth: 1.5, widerPrice: 0, narrowerPrice: 0 };
  let best = { hair: cut, rest: startOfRest, misfit: Number.POSITIVE_INFINITY };
  for (const start of [cut, expected]) {
    let [hair, rest] = [start, startOfRest];
    for (const first of [2, 1, 1]) {
      paintOn(bench, [rest]);
      hair = bench.kernel.fit(hair, limitsFor(start), { first, last: 0.5 }).ribbon;
      paintOn(bench, [hair]);
      rest = bench.kernel.fit(rest, limits, { first, last: 0.5 }).ribbon;
    }
    const misfit = misfitOf(bench, [hair, rest]);
    if (misfit < best.misfit) best = { hair, rest, misfit };
  }
  return { ...best, startOfRest };
}

function pointAlong(r: Ribbon, t: number): readonly [number, number] {
  const [dx, dy] = [r.bx - r.ax, r.by - r.ay];
  const off = (4 * r.bend * t * (1 - t)) / ribbonLength(r);
  return [r.ax + t * dx - off * dy, r.ay + t * dy + off * dx];
}
