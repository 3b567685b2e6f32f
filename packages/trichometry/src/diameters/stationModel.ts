/** What a cross-section looks like: the union of the boxes of its shafts under one Gaussian, and how it answers to each number. */
import { normalDensityTable, normalTable } from "./normalTable.ts";

/** One shaft's part in a cross-section, px and levels of light. */
export interface Box {
  readonly low: number;
  readonly high: number;
  /** Skin minus shaft here; negative for a shaft that is lighter than the skin. */
  readonly depth: number;
  /** Share of it that is here, near its ends below 1, and how the depth here grows with a longer root end and tip. */
  readonly presence: number;
  readonly byRoot: number;
  readonly byTip: number;
  /** Place of its derivatives among those of the cross-section; −1 for a shaft that is held fixed. */
  readonly slot: number;
  /** Place along its own shaft, −1 to 1, and the cosine between the two directions of growth. */
  readonly along: number;
  readonly cosine: number;
}

/** Derivatives of one box, from its slot on: by shift, turn, bow, width, depth, root end, tip. */
export const perBox = 7;

/** One edge of the union as it is seen: where, how high, whose, and what it joins. */
export interface Step {
  readonly x: number;
  readonly jump: number;
  readonly box: Box;
  readonly isHigh: boolean;
  /** On top before and behind the edge; null is skin. */
  readonly before: Box | null;
  readonly behind: Box | null;
}

/** The edges from left to right; the deepest box is on top wherever several lie over one another. */
export function stepsOf(boxes: readonly Box[]): Step[] {
  if (boxes.length === 1)
    return [edgeOf(boxes[0], false, null, boxes[0]), edgeOf(boxes[0], true, boxes[0], null)];
  const edges = boxes.flatMap((box) => [
    { x: box.low, box, isHigh: false },
    { x: box.high, box, isHigh: true },
  ]);
  edges.sort((p, q) => p.x - q.x);
  const open: Box[] = [];
  const steps: Step[] = [];
  let before: Box | null = null;
  for (const { box, isHigh } of edges) {
    if (isHigh) open.splice(open.indexOf(box), 1);
    else open.push(box);
    let behind: Box | null = null;
    for (const b of open) if (behind === null || Math.abs(b.depth) > Math.abs(behind.depth)) behind = b;
    if (behind === before) continue;
    steps.push(edgeOf(box, isHigh, before, behind));
    before = behind;
  }
  return steps;
}

function edgeOf(box: Box, isHigh: boolean, before: Box | null, behind: Box | null): Step {
  const jump = (behind?.depth ?? 0) - (before?.depth ?? 0);
  return { x: isHigh ? box.high : box.low, jump, box, isHigh, before, behind };
}

/**
 * Light that the shafts take away at `x` (negative), blurred by `sigma`. Adds the derivatives to `slopes`: those of the
 * boxes at their slots, that of the logarithm of the blur at `sigmaSlot`.
 */
export function shade(
  steps: readonly Step[],
  x: number,
  sigma: number,
  slopes: Float64Array,
  sigmaSlot: number,
): number {
  let part = 0;
  for (const step of steps) {
    const z = (x - step.x) / sigma;
    if (z < -6) continue;
    const rise = normalTable(z);
    part -= step.jump * rise;
    if (step.before !== null) addDepth(step.before, rise, slopes);
    if (step.behind !== null) addDepth(step.behind, -rise, slopes);
    if (z > 6) continue;
    const density = step.jump * normalDensityTable(z);
    slopes[sigmaSlot] += density * z;
    const { slot, along, cosine } = step.box;
    if (slot < 0) continue;
    const slope = density / sigma;
    slopes[slot] += slope / cosine;
    slopes[slot + 1] += (slope * along) / cosine;
    slopes[slot + 2] += (slope * (1 - along * along)) / cosine;
    slopes[slot + 3] += ((step.isHigh ? 0.5 : -0.5) * slope) / Math.abs(cosine);
  }
  return part;
}

function addDepth({ slot, presence, byRoot, byTip }: Box, rise: number, slopes: Float64Array): void {
  if (slot < 0) return;
  slopes[slot + 4] += rise * presence;
  slopes[slot + 5] += rise * byRoot;
  slopes[slot + 6] += rise * byTip;
}
