/** Length of a shaft that was found in pieces: what lies ahead of its tip in its own line belongs to it. */
import type { Hair } from "../measurement/schema.ts";

type Point = readonly [number, number];

/** Widest gap before the next piece, how far it may begin before the tip, largest offset to the side, µm, and largest turn (its cosine). */
const joining = { gapUm: 350, overlapUm: 200, sideUm: 60, leastCosine: 0.94 } as const;

/**
 * Length in µm along the path and on through the pieces ahead of its tip. `pieces` are shafts of the same picture that no
 * other root owns.
 */
export function grownLength(path: readonly Point[], pieces: readonly Hair[], umPerPixel: number): number {
  const free = [...pieces];
  let length = pathLength(path);
  let tip = path[path.length - 1];
  let direction = unitVector(path[Math.max(0, path.length - 2)], tip);
  for (;;) {
    const next = nearestAhead(free, tip, direction, umPerPixel);
    if (next === null) return length * umPerPixel;
    free.splice(free.indexOf(next.piece), 1);
    length += next.gap + pathLength(next.points);
    tip = next.points[next.points.length - 1];
    direction = unitVector(next.points[0], tip);
  }
}

/** The piece that begins soonest ahead, as points from near to far. */
function nearestAhead(pieces: readonly Hair[], tip: Point, [ux, uy]: Point, umPerPixel: number) {
  let best: { piece: Hair; points: readonly Point[]; gap: number } | null = null;
  for (const piece of pieces) {
    for (const points of [piece.path, [...piece.path].reverse()]) {
      const [dx, dy] = [points[0][0] - tip[0], points[0][1] - tip[1]];
      const ahead = dx * ux + dy * uy;
      const side = Math.abs(dx * uy - dy * ux) * umPerPixel;
      const [vx, vy] = unitVector(points[0], points[points.length - 1]);
      // A piece may begin a little before the tip: two ribbons of one shaft overlap.
      const isAhead = ahead * umPerPixel > -joining.overlapUm && ahead * umPerPixel < joining.gapUm;
      if (!isAhead || side > joining.sideUm || vx * ux + vy * uy < joining.leastCosine) continue;
      if (best === null || ahead < best.gap) best = { piece, points, gap: ahead };
    }
  }
  return best;
}

function pathLength(path: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < path.length; i++)
    length += Math.sqrt((path[i][0] - path[i - 1][0]) ** 2 + (path[i][1] - path[i - 1][1]) ** 2);
  return length;
}

function unitVector(from: Point, to: Point): [number, number] {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const size = Math.sqrt(x * x + y * y) || 1;
  return [x / size, y / size];
}
