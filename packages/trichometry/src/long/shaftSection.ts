/** The cross-section of a shaft at one place: how dark it is, and where its two edges are. */
import type { Plane } from "../picture/plane.ts";
import { sample } from "../picture/sample.ts";

/** A place on a shaft and the unit vector along it, working pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly ux: number;
  readonly uy: number;
}

/** Spacing of the samples across, and of the three stations along, working pixels. */
const across = 0.5;
const along = 3;
/** Steepest slope of an edge against the shaft, px per px: what is steeper belongs to something that crosses. */
const steepest = 0.1;
/** Unevenness of an edge that its slope may add, working pixels. */
const uneven = 0.4;
/** Beyond an edge the contrast falls on to this share of the edge's level within this distance. */
const outsideShare = 0.9;
const outsideAt = 2;

/** Contrast at `offset` across (positive: to the left of the direction) and `ahead` along. */
export const contrastAt = (plane: Plane, { x, y, ux, uy }: Place, offset: number, ahead = 0): number =>
  sample(plane, x + ahead * ux - offset * uy, y + ahead * uy + offset * ux);

/** Mean contrast over the middle 60 % of a shaft of this width. */
export function insideContrast(plane: Plane, place: Place, width: number): number {
  const reach = Math.max(0, Math.floor(0.3 * width * 2) / 2);
  let sum = 0;
  let n = 0;
  for (let ahead = -1; ahead <= 1; ahead++) {
    for (let t = -reach; t <= reach; t += across) {
      sum += contrastAt(plane, place, t, ahead);
      n++;
    }
  }
  return sum / n;
}

/**
 * Offset of the edge next to `expected` (its sign says which side), at most `gate` from there: where the contrast falls
 * below `level`. Null where fewer than two of three stations show one, or where it does not run along the shaft.
 */
export function edgeNear(
  plane: Plane,
  place: Place,
  expected: number,
  gate: number,
  level: number,
): number | null {
  const before = crossingNear(plane, place, -along, expected, gate, level);
  const here = crossingNear(plane, place, 0, expected, gate, level);
  const after = crossingNear(plane, place, along, expected, gate, level);
  if (here === null) {
    if (before === null || after === null || Math.abs(after - before) > 2 * along * steepest + uneven)
      return null;
    return (before + after) / 2;
  }
  const slopes = [before, after].filter((v) => v !== null && Math.abs(v - here) <= along * steepest + uneven);
  return slopes.length === 0 ? null : here;
}

function crossingNear(
  plane: Plane,
  place: Place,
  ahead: number,
  expected: number,
  gate: number,
  level: number,
): number | null {
  const side = expected < 0 ? -1 : 1;
  const middle = Math.abs(expected);
  let best: number | null = null;
  let from = Math.max(0, middle - gate);
  let inner = contrastAt(plane, place, side * from, ahead);
  for (; from < middle + gate; from += across) {
    const outer = contrastAt(plane, place, side * (from + across), ahead);
    if (inner >= level && outer < level) {
      const at = from + (across * (inner - level)) / (inner - outer);
      const isOpen = contrastAt(plane, place, side * (at + outsideAt), ahead) < outsideShare * level;
      if (isOpen && (best === null || Math.abs(at - middle) < Math.abs(best - middle))) best = at;
    }
    inner = outer;
  }
  return best === null ? null : side * best;
}

/** The first crossing outwards from the axis on either side, at most `most` away; null where there is none. */
export function edgesFromAxis(
  plane: Plane,
  place: Place,
  ahead: number,
  level: number,
  most: number,
): readonly [number, number] | null {
  const left = firstCrossing(plane, place, ahead, level, most, -1);
  const right = left === null ? null : firstCrossing(plane, place, ahead, level, most, 1);
  return left === null || right === null ? null : [-left, right];
}

function firstCrossing(
  plane: Plane,
  place: Place,
  ahead: number,
  level: number,
  most: number,
  side: -1 | 1,
): number | null {
  let inner = contrastAt(plane, place, 0, ahead);
  if (inner < level) return null;
  for (let t = 0; t < most; t += across) {
    const outer = contrastAt(plane, place, side * (t + across), ahead);
    if (outer < level) return t + (across * (inner - level)) / (inner - outer);
    inner = outer;
  }
  return null;
}
