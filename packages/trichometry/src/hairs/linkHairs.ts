/** Joins the pieces of a curved hair among stubble: ribbons are nearly straight, hair need not be. */
import type { Plane } from "../picture/plane.ts";
import { sample } from "../picture/sample.ts";
import { ribbonLength } from "../shafts/ribbon.ts";
import type { FoundHair } from "./findHairs.ts";

type Point = readonly [number, number];

export interface LinkOptions {
  /** Longest gap between two ends, in widths of the thinner piece, and in working pixels for thin ones. */
  readonly longestGap: number;
  readonly longestGapPx: number;
  /** Smallest cosine between the two directions at a joint, and between either and the gap. */
  readonly leastCosine: number;
  /** How far the other end may lie off the line ahead, as a share of the way there, beside half a width. */
  readonly mostAside: number;
  /** How far the ends may lie past each other, in widths of the thicker piece. */
  readonly mostOverlap: number;
  /** Largest ratio of the two widths. */
  readonly mostWiden: number;
  /** Lowest contrast in the gap as a share of that on the pieces. */
  readonly leastContrast: number;
}

export const defaultLinkOptions: LinkOptions = {
  longestGap: 2,
  longestGapPx: 12,
  leastCosine: 0.86,
  mostAside: 0.25,
  mostOverlap: 1.5,
  mostWiden: 1.8,
  leastContrast: 0.6,
};

/** One end of a piece: where it is and which way it points, out of the piece. */
interface End {
  readonly piece: number;
  readonly isLast: boolean;
  readonly at: Point;
  readonly out: Point;
}

/** `contrast`: the plane in which the hairs were found. Hairs that nothing continues come back as they were. */
export function linkHairs(
  hairs: readonly FoundHair[],
  contrast: Plane,
  options: LinkOptions = defaultLinkOptions,
): FoundHair[] {
  const ends = hairs.flatMap((hair, piece) => endsOf(hair, piece));
  const joints: { p: number; q: number; cost: number }[] = [];
  ends.forEach((p, i) => {
    for (let j = i + 1; j < ends.length; j++) {
      const q = ends[j];
      if (q.piece === p.piece) continue;
      const cost = costOf(p, q, hairs, contrast, options);
      if (cost !== null) joints.push({ p: i, q: j, cost });
    }
  });
  joints.sort((a, b) => a.cost - b.cost || a.p - b.p || a.q - b.q);
  const partner = ends.map(() => -1);
  const chain = hairs.map((_, i) => i);
  for (const { p, q } of joints) {
    if (partner[p] >= 0 || partner[q] >= 0) continue;
    const [a, b] = [chain[ends[p].piece], chain[ends[q].piece]];
    // A ring has no root.
    if (a === b) continue;
    chain.forEach((c, i) => {
      if (c === b) chain[i] = a;
    });
    partner[p] = q;
    partner[q] = p;
  }
  return joined(hairs, ends, partner);
}

function endsOf(hair: FoundHair, piece: number): End[] {
  const { path } = hair;
  const n = path.length;
  return [
    { piece, isLast: false, at: path[0], out: direction(path[1], path[0]) },
    { piece, isLast: true, at: path[n - 1], out: direction(path[n - 2], path[n - 1]) },
  ];
}

function direction(from: Point, to: Point): Point {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const size = Math.sqrt(dx * dx + dy * dy);
  return size > 0 ? [dx / size, dy / size] : [1, 0];
}

/** Null where the two ends cannot belong together; else small for ends that meet without a bend. */
function costOf(
  p: End,
  q: End,
  hairs: readonly FoundHair[],
  contrast: Plane,
  options: LinkOptions,
): number | null {
  const [a, b] = [hairs[p.piece], hairs[q.piece]];
  const [thin, thick] = [a.ribbon.width, b.ribbon.width].sort((x, y) => x - y);
  if (thick > options.mostWiden * thin) return null;
  const dx = q.at[0] - p.at[0];
  const dy = q.at[1] - p.at[1];
  const gap = Math.sqrt(dx * dx + dy * dy);
  const ahead = dx * p.out[0] + dy * p.out[1];
  if (ahead > Math.max(options.longestGap * thin, options.longestGapPx)) return null;
  if (ahead < -options.mostOverlap * thick) return null;
  const cosine = -(p.out[0] * q.out[0] + p.out[1] * q.out[1]);
  if (cosine < options.leastCosine) return null;
  // How far the end of the other lies off the line that this one points along; overlapping ends may lie behind.
  const aside = Math.max(Math.abs(dx * p.out[1] - dy * p.out[0]), Math.abs(dx * q.out[1] - dy * q.out[0]));
  if (aside > 0.5 * thin + options.mostAside * Math.max(0, ahead)) return null;
  const between = meanAlong(contrast, [p.at, q.at]);
  const own = Math.min(meanAlong(contrast, a.path), meanAlong(contrast, b.path));
  if (between < options.leastContrast * own) return null;
  return gap + aside + 20 * (1 - cosine);
}

function meanAlong(plane: Plane, path: readonly Point[]): number {
  let sum = 0;
  let n = 0;
  for (let k = 1; k < path.length; k++) {
    const [ax, ay] = path[k - 1];
    const [bx, by] = path[k];
    const steps = Math.max(1, Math.round(Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2)));
    for (let i = 0; i < steps; i++) {
      const f = (i + 0.5) / steps;
      sum += sample(plane, ax + f * (bx - ax), ay + f * (by - ay));
      n++;
    }
  }
  return n > 0 ? sum / n : 0;
}

/** Walks each chain from one free end to the other. */
function joined(hairs: readonly FoundHair[], ends: readonly End[], partner: readonly number[]): FoundHair[] {
  const out: FoundHair[] = [];
  const done = hairs.map(() => false);
  hairs.forEach((hair, piece) => {
    const free = [2 * piece, 2 * piece + 1].find((e) => partner[e] < 0);
    if (done[piece] || free === undefined) return;
    const pieces: FoundHair[] = [];
    const path: Point[] = [];
    for (let at = free; at >= 0; ) {
      const end = ends[at];
      done[end.piece] = true;
      const piecePath = hairs[end.piece].path;
      pieces.push(hairs[end.piece]);
      path.push(...(end.isLast ? [...piecePath].reverse() : piecePath));
      at = partner[at ^ 1];
    }
    out.push(pieces.length === 1 ? hair : asOne(pieces, smoothed(path)));
  });
  return out;
}

/** Overlapping ends would make the path run back and forth: points that do not lead on are left out. */
function smoothed(path: readonly Point[]): Point[] {
  const out: Point[] = [path[0], path[1]];
  for (const point of path.slice(2)) {
    const [p, q] = out.slice(-2);
    const onward = (point[0] - q[0]) * (q[0] - p[0]) + (point[1] - q[1]) * (q[1] - p[1]);
    if (onward > 0) out.push(point);
  }
  return out;
}

function asOne(pieces: readonly FoundHair[], path: Point[]): FoundHair {
  const lengths = pieces.map((p) => ribbonLength(p.ribbon));
  const total = lengths.reduce((sum, l) => sum + l, 0);
  const best = pieces.reduce((p, q) => (q.support > p.support ? q : p));
  const [ax, ay] = path[0];
  const [bx, by] = path[path.length - 1];
  const width = pieces.reduce((sum, p, i) => sum + (p.ribbon.width * lengths[i]) / total, 0);
  return { ...best, path, ribbon: { ax, ay, bx, by, width, bend: 0 } };
}
