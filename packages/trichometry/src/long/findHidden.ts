/** Shafts that lie nowhere free: where an edge of what is dark belongs to no shaft found so far, one is followed along it. */
import type { Plane } from "../picture/plane.ts";
import { directionAt } from "./directionAt.ts";
import type { Seed } from "./findSeeds.ts";
import { followShaft } from "./followShaft.ts";
import { edgesFromAxis, insideContrast } from "./shaftSection.ts";
import type { TracedShaft } from "./traceShafts.ts";

/** An edge is where the contrast falls through this share of the usual contrast of the shafts around. */
const edgeShare = 0.5;
/** An edge belongs to a shaft whose own edge runs this near, working pixels and share of its width, and this parallel. */
const own = { px: 1.6, share: 0.18, cosine: 0.93 };
/** Least contrast under the assumed shaft as a share of its level. */
const leastInside = 0.8;
/** Way over which an edge must be seen, in widths. */
const leastSeen = 3;

/** Retraced where the width is off by this share; what may be taken for its width, and from how many places. */
const retraceFrom = 0.08;
const ownRank = 0.2;
const fewestWidths = 8;
const narrowest = 0.5;
const widest = 1.7;
/** Clearness (see TracedShaft) of one that lies nowhere free. */
const hiddenClearness = 30;

/** `smooth`: the plane in which sections are read; `width` and `level`: of the picture's usual clear shaft. */
export function findHidden(
  smooth: Plane,
  shafts: readonly TracedShaft[],
  { width, level }: { readonly width: number; readonly level: number },
): TracedShaft[] {
  const found: TracedShaft[] = [];
  const known = shafts.map((shaft) => ({ shaft, box: boxOf(shaft) }));
  const margin = Math.ceil(width / 2) + 3;
  for (let y = margin; y < smooth.height - margin; y++) {
    for (let x = margin; x < smooth.width - margin; x++) {
      const seed = seedAtEdge(smooth, x, y, width, level);
      if (seed === null || insideContrast(smooth, seed, width) < leastInside * level) continue;
      const isKnown = known.some((k) => isWithin(k.box, x, y) && isEdgeOf(k.shaft, x, y, seed));
      if (isKnown || found.some((s) => liesOn(s, seed))) continue;
      const shaft = traced(smooth, seed, { x, y });
      if (shaft !== null) found.push(shaft);
    }
  }
  return found;
}

/** The axis of a shaft of this width that has an edge here; null where there is no edge. */
function seedAtEdge(
  { width: stride, data }: Plane,
  x: number,
  y: number,
  width: number,
  level: number,
): Seed | null {
  const i = y * stride + x;
  const least = edgeShare * level;
  if (data[i] < least) return null;
  if (
    data[i - 1] >= least &&
    data[i + 1] >= least &&
    data[i - stride] >= least &&
    data[i + stride] >= least
  ) {
    return null;
  }
  const gx = data[i + 2] - data[i - 2];
  const gy = data[i + 2 * stride] - data[i - 2 * stride];
  const steep = Math.sqrt(gx * gx + gy * gy);
  if (steep < 0.1 * level) return null;
  const [nx, ny] = [gx / steep, gy / steep];
  const at = { x: x + (nx * width) / 2, y: y + (ny * width) / 2 };
  return { ...at, ux: -ny, uy: nx, width, level, contrast: level };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Holds every place whose edge may be the shaft's. */
function boxOf({ points, width }: TracedShaft): Box {
  const margin = width / 2 + Math.max(own.px, own.share * width) + 1;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x - margin);
    right = Math.max(right, x + margin);
    top = Math.min(top, y - margin);
    bottom = Math.max(bottom, y + margin);
  }
  return { left, right, top, bottom };
}

const isWithin = ({ left, right, top, bottom }: Box, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

function isEdgeOf(shaft: TracedShaft, x: number, y: number, seed: Seed): boolean {
  const slack = Math.max(own.px, own.share * shaft.width);
  const reach = shaft.width / 2 + slack;
  let least = (reach + 1) ** 2;
  let at = -1;
  shaft.points.forEach((p, k) => {
    const d = (p.x - x) ** 2 + (p.y - y) ** 2;
    if (d < least) {
      least = d;
      at = k;
    }
  });
  if (at < 0) return false;
  const [ux, uy] = directionAt(shaft.points, at);
  if (Math.abs(ux * seed.ux + uy * seed.uy) < own.cosine) {
    // The cut end of a shaft is an edge of its own.
    return at < 3 || at >= shaft.points.length - 3;
  }
  return Math.abs(Math.sqrt(least) - shaft.width / 2) < slack;
}

/** Whether a seed would only trace this one again. */
function liesOn({ points, width }: TracedShaft, seed: Seed): boolean {
  return points.some((p, k) => {
    if ((p.x - seed.x) ** 2 + (p.y - seed.y) ** 2 > (0.3 * width + 1) ** 2) return false;
    const [ux, uy] = directionAt(points, k);
    return Math.abs(ux * seed.ux + uy * seed.uy) > own.cosine;
  });
}

/** Traced at the usual width, and again at its own where it comes free somewhere. */
function traced(
  smooth: Plane,
  seed: Seed,
  edge: { readonly x: number; readonly y: number },
): TracedShaft | null {
  const first = bothWays(smooth, seed);
  const width = ownWidth(smooth, first);
  const isOther = width !== null && Math.abs(width - seed.width) > retraceFrom * seed.width;
  const shaft = isOther
    ? bothWays(smooth, {
        ...seed,
        width,
        x: edge.x + ((seed.x - edge.x) * width) / seed.width,
        y: edge.y + ((seed.y - edge.y) * width) / seed.width,
      })
    : first;
  const seen = shaft.points.filter((p) => p.edges > 0).length;
  return 2 * seen < leastSeen * seed.width ? null : shaft;
}

function bothWays(smooth: Plane, seed: Seed): TracedShaft {
  const forth = followShaft(smooth, seed);
  const back = followShaft(smooth, { ...seed, ux: -seed.ux, uy: -seed.uy });
  const points = [...back.points.slice(1).reverse(), ...forth.points];
  const width = (forth.width + back.width) / 2;
  return { points, width, level: seed.level, ends: [back.end, forth.end], clearness: hiddenClearness };
}

/** A low quantile of what is dark across the shaft: where others lie beside it, that is wider than it is. */
function ownWidth(smooth: Plane, { points, level, width }: TracedShaft): number | null {
  const widths = points.flatMap(({ x, y, edges }, i) => {
    if (edges === 0) return [];
    const [ux, uy] = directionAt(points, i);
    const sides = edgesFromAxis(smooth, { x, y, ux, uy }, 0, edgeShare * level, 2 * width);
    return sides === null ? [] : [sides[1] - sides[0]];
  });
  widths.sort((a, b) => a - b);
  const own = widths[Math.floor(ownRank * widths.length)];
  return widths.length < fewestWidths || own < narrowest * width || own > widest * width ? null : own;
}
