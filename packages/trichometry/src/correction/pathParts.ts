/** Centre-lines cut, joined and set side by side. Places in px. */
import { roundTo } from "../measurement/roundTo.ts";
import type { Hair } from "../measurement/schema.ts";

export type Path = Hair["path"];
type Place = Path[number];

export function lengthOf(path: Path): number {
  let length = 0;
  for (let k = 1; k < path.length; k++) length += apart(path[k - 1], path[k]);
  return length;
}

/** The two parts before and after the point of the path nearest to `at`; both end in that point. */
export function cutAt(path: Path, at: Place): readonly [Path, Path] {
  let best = { distance: Number.POSITIVE_INFINITY, after: 1, point: path[0] };
  for (let k = 1; k < path.length; k++) {
    const point = nearestOn(path[k - 1], path[k], at);
    const distance = apart(point, at);
    if (distance < best.distance) best = { distance, after: k, point };
  }
  const { after, point } = best;
  return [withoutRepeats([...path.slice(0, after), point]), withoutRepeats([point, ...path.slice(after)])];
}

/** The path moved sideways, to the left of its direction for a positive distance. */
export function besidePath(path: Path, distance: number): Path {
  return path.map((point, k) => {
    const before = path[Math.max(0, k - 1)];
    const after = path[Math.min(path.length - 1, k + 1)];
    const length = apart(before, after) || 1;
    return rounded([
      point[0] + ((after[1] - before[1]) / length) * distance,
      point[1] - ((after[0] - before[0]) / length) * distance,
    ]);
  });
}

/** Two pieces joined at their nearest ends; the whole runs as the first did. */
export function joinPaths(first: Path, second: Path): Path {
  const [root, tip] = [first[0], first[first.length - 1]];
  const ends = [second[0], second[second.length - 1]] as const;
  const turned = [...second].reverse();
  const joints = [
    { gap: apart(tip, ends[0]), path: [...first, ...second] },
    { gap: apart(tip, ends[1]), path: [...first, ...turned] },
    { gap: apart(root, ends[1]), path: [...second, ...first] },
    { gap: apart(root, ends[0]), path: [...turned, ...first] },
  ];
  return withoutRepeats(joints.reduce((best, joint) => (joint.gap < best.gap ? joint : best)).path);
}

export const rounded = ([x, y]: readonly [number, number]): Place => [roundTo(x, 2), roundTo(y, 2)];

function withoutRepeats(path: Path): Path {
  const points = path.map(rounded);
  return points.filter((p, k) => k === 0 || p[0] !== points[k - 1][0] || p[1] !== points[k - 1][1]);
}

function nearestOn(a: Place, b: Place, { 0: x, 1: y }: Place): Place {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / length2));
  return [a[0] + t * dx, a[1] + t * dy];
}

function apart(a: Place, b: Place): number {
  const [dx, dy] = [a[0] - b[0], a[1] - b[1]];
  return Math.sqrt(dx * dx + dy * dy);
}
