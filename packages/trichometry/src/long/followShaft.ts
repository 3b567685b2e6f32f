/** Follows one shaft from a free place, one way: along its edges, through what crosses it, to its end. */
import type { Plane } from "../picture/plane.ts";
import { exp } from "../portable/exp.ts";
import type { Seed } from "./findSeeds.ts";
import { edgeNear, insideContrast, type Place } from "./shaftSection.ts";

export interface TrackPoint {
  readonly x: number;
  readonly y: number;
  /** How many of its edges are seen here: none where it runs under or beside others. */
  readonly edges: 0 | 1 | 2;
}

export interface Track {
  readonly points: readonly TrackPoint[];
  /** How it ended: at the picture's border, on bright skin, lost among others, or on itself. */
  readonly end: "border" | "skin" | "lost" | "ring";
  readonly width: number;
}

export interface FollowOptions {
  /** Length of a step, working pixels. */
  readonly step: number;
  /** Longest way without an edge, in widths and working pixels. */
  readonly longestHidden: number;
  readonly longestHiddenPx: number;
  /** Lowest contrast on the shaft as a share of its own. */
  readonly leastInside: number;
  /** Standard deviations of an edge's place, px, and of the curvature before anything is seen, 1/px. */
  readonly edgeSd: number;
  readonly curvatureSd: number;
}

export const defaultFollowOptions: FollowOptions = {
  step: 2,
  longestHidden: 7,
  longestHiddenPx: 20,
  leastInside: 0.5,
  edgeSd: 0.7,
  curvatureSd: 0.02,
};

interface Observed extends TrackPoint {
  readonly weight: number;
}

const longestTrack = 2000;
/** How far back the way is remembered, in widths, and how far an edge may lie from where it is expected, working pixels. */
const memoryWidths = 4.5;
const gatePx = 1.2;
/** How far the width may leave that of the seed: shafts taper, and two that part do not. */
const widens = 1.2;
const narrows = 0.8;

/** How far one step may move the axis (px) and turn it (px per px) against the last prediction: standard deviations. */
const shiftSd = 1;
const turnSd = 0.15;

/** The track begins at the seed and runs along its direction. */
export function followShaft(plane: Plane, seed: Seed, options: FollowOptions = defaultFollowOptions): Track {
  const { step } = options;
  const edgeLevel = seed.level / 2;
  const memory = Math.max(14, memoryWidths * seed.width);
  const points: Observed[] = [-5, -2.5, 0].map((a) => ({
    x: seed.x + a * seed.ux,
    y: seed.y + a * seed.uy,
    edges: 2,
    weight: 1,
  }));
  let place: Place = seed;
  let { width } = seed;
  let hidden = 0;
  let bright = 0;
  const maxHidden = Math.max(options.longestHiddenPx, options.longestHidden * width);
  const maxBright = Math.max(8, 0.6 * width);
  while (points.length < longestTrack) {
    place = ahead(points, place, memory, options);
    if (!isInside(plane, place)) return { ...finished(points, "border", bright / step), width };
    const isDark = insideContrast(plane, place, width) >= options.leastInside * seed.level;
    bright = isDark ? 0 : bright + step;
    const gate = gatePx + 0.08 * width + Math.min(0.3 * width, 0.1 * hidden);
    const left = isDark ? edgeNear(plane, place, -width / 2, gate, edgeLevel) : null;
    const right = isDark ? edgeNear(plane, place, width / 2, gate, edgeLevel) : null;
    const seen = sectionOf(left, right, width);
    if (seen.edges === 2 && left !== null && right !== null) {
      width += 0.08 * (right - left - width);
      width = Math.min(widens * seed.width, Math.max(narrows * seed.width, width));
    }
    hidden = seen.edges === 0 ? hidden + step : 0;
    place = { ...place, x: place.x - seen.offset * place.uy, y: place.y + seen.offset * place.ux };
    points.push({ x: place.x, y: place.y, edges: seen.edges, weight: [0, 0.3, 1][seen.edges] });
    if (bright > maxBright) return { ...finished(points, "skin", bright / step), width };
    if (hidden > maxHidden) return { ...finished(points, "lost", bright / step), width };
    if (meetsItself(points, width)) return { ...finished(points, "ring", bright / step), width };
  }
  return { ...finished(points, "lost", bright / step), width };
}

function sectionOf(
  left: number | null,
  right: number | null,
  width: number,
): { offset: number; edges: 0 | 1 | 2 } {
  if (left !== null && right !== null && Math.abs(right - left - width) < 0.12 * width + 0.9) {
    return { offset: (left + right) / 2, edges: 2 };
  }
  if (left !== null && right !== null) {
    // One of the two belongs to another shaft: the nearer to where it should be is its own.
    const [l, r] = [left + width / 2, right - width / 2];
    return { offset: Math.abs(l) < Math.abs(r) ? l : r, edges: 1 };
  }
  if (left !== null) return { offset: left + width / 2, edges: 1 };
  if (right !== null) return { offset: right - width / 2, edges: 1 };
  return { offset: 0, edges: 0 };
}

/** Fits a parabola to what was seen last and goes one step on along it. */
function ahead(points: readonly Observed[], from: Place, memory: number, options: FollowOptions): Place {
  const { step, edgeSd, curvatureSd } = options;
  let lastSeen = points.length - 1;
  while (lastSeen > 0 && points[lastSeen].weight === 0) lastSeen--;
  let [n, x1, x2, x3, x4, y0, y1, y2] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [px, py, way] = [points[lastSeen].x, points[lastSeen].y, 0];
  for (let k = lastSeen; k >= 0 && way < 3 * memory; k--) {
    const p = points[k];
    const [dx, dy] = [px - p.x, py - p.y];
    const stretch = Math.sqrt(dx * dx + dy * dy);
    // A parabola holds while the shaft has not turned far.
    if (dx * from.ux + dy * from.uy < 0.6 * stretch) break;
    way += stretch;
    [px, py] = [p.x, p.y];
    if (p.weight === 0) continue;
    const w = (p.weight * exp(-way / memory)) / (edgeSd * edgeSd);
    const x = (p.x - from.x) * from.ux + (p.y - from.y) * from.uy;
    const y = (p.y - from.y) * from.ux - (p.x - from.x) * from.uy;
    const half = (x * x) / 2;
    n += w;
    x1 += w * x;
    x2 += w * x * x;
    x3 += w * x * half;
    x4 += w * half * half;
    y0 += w * y;
    y1 += w * x * y;
    y2 += w * half * y;
  }
  const xx = x2;
  x4 += 1 / (curvatureSd * curvatureSd);
  x2 += 1 / (turnSd * turnSd);
  n += 1 / (shiftSd * shiftSd);
  const [a, b, c] = solve(n, x1, xx / 2, x2, x3, x4, y0, y1, y2);
  const y = a + b * step + (c * step * step) / 2;
  const slope = b + c * step;
  const size = Math.sqrt(1 + slope * slope);
  return {
    x: from.x + step * from.ux - y * from.uy,
    y: from.y + step * from.uy + y * from.ux,
    ux: (from.ux - slope * from.uy) / size,
    uy: (from.uy + slope * from.ux) / size,
  };
}

/** Solves the symmetric system [[p, q, r], [q, s, t], [r, t, u]] · (a, b, c) = (d, e, f). */
function solve(
  p: number,
  q: number,
  r: number,
  s: number,
  t: number,
  u: number,
  d: number,
  e: number,
  f: number,
): [number, number, number] {
  const c00 = s * u - t * t;
  const c01 = r * t - q * u;
  const c02 = q * t - r * s;
  const det = p * c00 + q * c01 + r * c02;
  if (!(Math.abs(det) > 1e-12)) return [0, 0, 0];
  const c11 = p * u - r * r;
  const c12 = q * r - p * t;
  const c22 = p * s - q * q;
  return [
    (c00 * d + c01 * e + c02 * f) / det,
    (c01 * d + c11 * e + c12 * f) / det,
    (c02 * d + c12 * e + c22 * f) / det,
  ];
}

const isInside = (plane: Plane, { x, y }: Place): boolean =>
  x >= 2 && y >= 2 && x <= plane.width - 3 && y <= plane.height - 3;

/** A curl that has come round to where it was. */
function meetsItself(points: readonly Observed[], width: number): boolean {
  const last = points[points.length - 1];
  const before = points[points.length - 3];
  for (let k = 0; k + 30 < points.length; k++) {
    const p = points[k];
    if ((p.x - last.x) ** 2 + (p.y - last.y) ** 2 > (0.35 * width + 1) ** 2) continue;
    const q = points[k + 2];
    const dot = (q.x - p.x) * (last.x - before.x) + (q.y - p.y) * (last.y - before.y);
    if (dot > 0.9 * 16) return true;
  }
  return false;
}

/** Leaves out the bright end; where it runs hidden to its end, half a short way is kept, and all of a long one. */
function finished(points: readonly Observed[], end: Track["end"], brightSteps: number): Omit<Track, "width"> {
  let last = points.length;
  if (end !== "border") {
    const dark = points.length - brightSteps;
    let seen = points.length;
    while (seen > 3 && points[seen - 1].edges === 0) seen--;
    last = end === "skin" ? Math.max(seen, Math.round((seen + dark) / 2)) : seen;
  }
  return { points: points.slice(2, Math.max(4, last)), end };
}
