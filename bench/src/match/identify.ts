/** Which true hair of a drawn picture each detected path shows. */
import { assignOptimally } from "@anagen/numerics";
import type { Hair, RenderTruth } from "@anagen/trichometry";

type Point = readonly [number, number];

/** Farthest that a detection's root and line may lie from the true hair's, px. */
const rootReach = 30;
const lineReach = 12;
/** Mean distance within which a path lies along a hair, px: about half a shaft's width. */
const sameLine = 9;

/** Id on the scalp by id of the path: least total distance of roots and lines, one to one. */
export function identify(
  paths: readonly { readonly id: number; readonly path: Hair["path"] }[],
  truth: RenderTruth,
): Map<number, number> {
  const hairs = truth.hairs.filter((h) => h.scalpHair !== null);
  const costs = paths.map(({ path }, row) => {
    const costs = new Float64Array(hairs.length + paths.length).fill(1e6);
    costs[hairs.length + row] = rootReach;
    const points = alongPath(path);
    hairs.forEach((hair, column) => {
      const root = distance(path[0] as Point, hair.path[0] as Point);
      if (root > rootReach) return;
      const line = sum(points.map((p) => distanceToPath(p, hair.path))) / points.length;
      if (line <= lineReach) costs[column] = 2 * line + root / 2;
    });
    return costs;
  });
  const found = new Map<number, number>();
  assignOptimally(costs).forEach((column, row) => {
    const hair = hairs[column];
    if (hair !== undefined) found.set(paths[row]?.id as number, hair.scalpHair as number);
  });
  return found;
}

/**
 * True hairs that a path lies along, wherever its root is: those it may stand for. Two hairs that lie on each other are shown by one
 * path; which of them it shows is then nobody's to say.
 */
function alongWhich(path: readonly Point[], truth: RenderTruth): number[] {
  const points = alongPath(path);
  return truth.hairs.flatMap((hair) => {
    if (hair.scalpHair === null) return [];
    const line = sum(points.map((p) => distanceToPath(p, hair.path))) / points.length;
    const back = alongPath(hair.path).map((p) => distanceToPath(p, path));
    return Math.min(line, sum(back) / back.length) <= sameLine ? [hair.scalpHair] : [];
  });
}

export type Ids = Readonly<Record<"before" | "after", ReadonlyMap<number, number>>>;

/**
 * Whether both sightings of `id` show one true hair: the same by root and line, or one that both paths lie along and that no other
 * sighting of either picture stands for.
 */
export function showOneHair(
  id: number,
  paths: Readonly<Record<"before" | "after", readonly Point[]>>,
  truths: Readonly<Record<"before" | "after", RenderTruth>>,
  ids: Ids,
): boolean {
  const own = ids.before.get(id);
  if (own !== undefined && own === ids.after.get(id)) return true;
  const taken = new Set(
    [...ids.before, ...ids.after].flatMap(([other, hair]) => (other === id ? [] : [hair])),
  );
  const after = new Set(alongWhich(paths.after, truths.after));
  return alongWhich(paths.before, truths.before).some((hair) => after.has(hair) && !taken.has(hair));
}

/** Eight points evenly along a path. */
function alongPath(path: readonly Point[]): Point[] {
  const steps = path.slice(1).map((p, i) => distance(p, path[i] as Point));
  const total = sum(steps);
  return Array.from({ length: 8 }, (_, k) => {
    let left = (total * (k + 0.5)) / 8;
    let i = 0;
    while (i < steps.length - 1 && left > (steps[i] as number)) left -= steps[i++] as number;
    const [p, q] = [path[i] as Point, path[i + 1] as Point];
    const t = left / Math.max(1e-9, steps[i] as number);
    return [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])];
  });
}

function distanceToPath([x, y]: Point, path: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < path.length; i++) {
    const [p, q] = [path[i - 1] as Point, path[i] as Point];
    const [dx, dy] = [q[0] - p[0], q[1] - p[1]];
    const t = Math.min(
      1,
      Math.max(0, ((x - p[0]) * dx + (y - p[1]) * dy) / Math.max(1e-9, dx * dx + dy * dy)),
    );
    least = Math.min(least, Math.hypot(x - p[0] - t * dx, y - p[1] - t * dy));
  }
  return least;
}

const distance = (p: Point, q: Point): number => Math.hypot(p[0] - q[0], p[1] - q[1]);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
