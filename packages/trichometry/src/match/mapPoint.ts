/** A point of the first picture in the second, and the way back. */
import type { Transform } from "./schema.ts";

/** Place in the second picture of a point of the first, px. */
export function mapPoint(transform: Transform, [x, y]: readonly [number, number]): [number, number] {
  const [a, b, c, d, e, f] = transform.affine;
  const [dx, dy] = displacement(transform.grid, x, y);
  return [a * x + b * y + c + dx, d * x + e * y + f + dy];
}

/** Place in the first picture of a point of the second, px: undone by iteration, to 0.001 px for skin's gentle stretch. */
export function mapPointBack(transform: Transform, target: readonly [number, number]): [number, number] {
  const [a, b, , d, e] = transform.affine;
  const determinant = a * e - b * d;
  let [x, y] = [0, 0];
  for (let round = 0; round < 20; round++) {
    const [px, py] = mapPoint(transform, [x, y]);
    const [rx, ry] = [target[0] - px, target[1] - py];
    x += (e * rx - b * ry) / determinant;
    y += (-d * rx + a * ry) / determinant;
    if (rx * rx + ry * ry < 1e-8) break;
  }
  return [x, y];
}

function displacement(grid: Transform["grid"], x: number, y: number): [number, number] {
  if (grid === null) return [0, 0];
  const u = Math.min(grid.columns - 1, Math.max(0, (x - grid.x) / grid.step));
  const v = Math.min(grid.rows - 1, Math.max(0, (y - grid.y) / grid.step));
  const i = Math.min(grid.columns - 2, Math.floor(u));
  const j = Math.min(grid.rows - 2, Math.floor(v));
  const o = j * grid.columns + i;
  const weights = [
    (1 - u + i) * (1 - v + j),
    (u - i) * (1 - v + j),
    (1 - u + i) * (v - j),
    (u - i) * (v - j),
  ];
  const nodes = [o, o + 1, o + grid.columns, o + grid.columns + 1];
  const read = (values: readonly number[]) =>
    nodes.reduce((sum, node, k) => sum + (values[node] as number) * (weights[k] as number), 0);
  return [read(grid.dx), read(grid.dy)];
}
