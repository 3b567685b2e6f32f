/** Whether hairs that were paired by place also look alike: thickness, and direction against the hairs around. */
import { studentT } from "@anagen/numerics";
import type { StarPoint } from "./constellation.ts";

/** Fewest pairs that are looked at. */
const fewest = 6;

/**
 * Natural logarithms of two one-sided probabilities by chance: of the correlation of the logarithms of the diameters, and
 * of the directions once a plane over the picture is taken out of them (the hair's common direction says nothing of the
 * spot). 0 where pairs are too few.
 */
export function lookalike(
  pairs: readonly (readonly [StarPoint, StarPoint])[],
): readonly [number, number, number] {
  if (pairs.length < fewest) return [0, 0, 0];
  const thickness = pairs.map(
    ([p, q]) => [Math.log(p.hair.diameterPx), Math.log(q.hair.diameterPx)] as const,
  );
  const lengths = pairs.map(([p, q]) => [Math.log(p.hair.lengthPx), Math.log(q.hair.lengthPx)] as const);
  const directions = [0, 1].map((k) => withoutPlane(pairs.map((pair) => pair[k])));
  const turned = pairs.map((_, i) => [directions[0][i], directions[1][i]] as const);
  return [lnChance(thickness, 1), lnChance(lengths, 1), lnChance(turned, 3)];
}

/** ln P(correlation at least this large by chance), from Student's t; `fitted` is what was fitted to either side. */
function lnChance(values: readonly (readonly [number, number])[], fitted: number): number {
  const n = values.length;
  const freedom = n - 1 - fitted;
  if (freedom < 2) return 0;
  const [mx, my] = [0, 1].map((k) => values.reduce((sum, v) => sum + v[k], 0) / n);
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of values) {
    xx += (x - mx) ** 2;
    xy += (x - mx) * (y - my);
    yy += (y - my) ** 2;
  }
  if (!(xx > 0 && yy > 0)) return 0;
  const r = Math.min(0.999, Math.max(-0.999, xy / Math.sqrt(xx * yy)));
  return Math.log(studentT({ degreesOfFreedom: freedom }).survival(r * Math.sqrt(freedom / (1 - r * r))));
}

/** Directions of the shafts against a plane fitted to them, radians. */
function withoutPlane(points: readonly StarPoint[]): number[] {
  const vectors = points.map(({ hair: { path } }) => {
    const tip = path[path.length - 1];
    const [x, y] = [tip[0] - path[0][0], tip[1] - path[0][1]];
    const size = Math.sqrt(x * x + y * y);
    return [x / size, y / size];
  });
  const [cx, cy] = [0, 1].map((k) => vectors.reduce((sum, v) => sum + v[k], 0));
  const size = Math.sqrt(cx * cx + cy * cy) || 1;
  const turns = vectors.map(([x, y]) => Math.atan2((cx * y - cy * x) / size, (cx * x + cy * y) / size));
  return residualsOfPlane(points, turns);
}

function residualsOfPlane(points: readonly StarPoint[], values: readonly number[]): number[] {
  const n = points.length;
  const mean = (of: (k: number) => number) => points.reduce((sum, _, k) => sum + of(k), 0) / n;
  const [mx, my, mv] = [mean((k) => points[k].x), mean((k) => points[k].y), mean((k) => values[k])];
  let [xx, xy, yy, xv, yv] = [0, 0, 0, 0, 0];
  points.forEach((p, k) => {
    const [x, y, v] = [p.x - mx, p.y - my, values[k] - mv];
    xx += x * x;
    xy += x * y;
    yy += y * y;
    xv += x * v;
    yv += y * v;
  });
  const determinant = xx * yy - xy * xy;
  if (!(determinant > 1e-9 * xx * yy)) return values.map((v) => v - mv);
  const a = (yy * xv - xy * yv) / determinant;
  const b = (xx * yv - xy * xv) / determinant;
  return points.map((p, k) => values[k] - mv - a * (p.x - mx) - b * (p.y - my));
}
