/** Linear maps of the skin of one picture onto that of the other, and how they are fitted to paired points; µm. */

/** x' = a·x + b·y + c, y' = d·x + e·y + f. */
export interface LinearMap {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export interface PointPair {
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
}

export const applyMap = (m: LinearMap, x: number, y: number): [number, number] => [
  m.a * x + m.b * y + m.c,
  m.d * x + m.e * y + m.f,
];

/** Least squares over turn, size and shift (Umeyama 1991 in the plane, without mirror); needs two pairs. */
export function fitSimilarity(pairs: readonly PointPair[]): LinearMap {
  const { mx, my, ux, uy } = means(pairs);
  let dot = 0;
  let cross = 0;
  let size = 0;
  for (const p of pairs) {
    const [x, y, u, v] = [p.x - mx, p.y - my, p.toX - ux, p.toY - uy];
    dot += x * u + y * v;
    cross += x * v - y * u;
    size += x * x + y * y;
  }
  const a = dot / size;
  const d = cross / size;
  return { a, b: -d, c: ux - a * mx + d * my, d, e: a, f: uy - d * mx - a * my };
}

/**
 * Least squares over all six numbers, drawn towards the similarity as if the skin's strain were known to be 0 with a
 * standard deviation of `strainSd` and the points with one of `pointSd` µm: few pairs on a line cannot fold the skin.
 */
export function fitAffine(pairs: readonly PointPair[], pointSd: number, strainSd: number): LinearMap {
  const start = fitSimilarity(pairs);
  const { mx, my } = means(pairs);
  const ridge = (pointSd / strainSd) ** 2;
  let [xx, xy, yy] = [ridge, 0, ridge];
  let [xu, yu, xv, yv] = [0, 0, 0, 0];
  for (const p of pairs) {
    const [x, y] = [p.x - mx, p.y - my];
    const [px, py] = applyMap(start, p.x, p.y);
    const [u, v] = [p.toX - px, p.toY - py];
    xx += x * x;
    xy += x * y;
    yy += y * y;
    xu += x * u;
    yu += y * u;
    xv += x * v;
    yv += y * v;
  }
  const determinant = xx * yy - xy * xy;
  const a = start.a + (yy * xu - xy * yu) / determinant;
  const b = start.b + (xx * yu - xy * xu) / determinant;
  const d = start.d + (yy * xv - xy * yv) / determinant;
  const e = start.e + (xx * yv - xy * xv) / determinant;
  const [cx, cy] = applyMap(start, mx, my);
  return { a, b, c: cx - a * mx - b * my, d, e, f: cy - d * mx - e * my };
}

/** Mean size, turn (radians) and the stretches along the two principal directions, against size 1. */
export function shapeOf(m: LinearMap): { scale: number; turn: number; stretches: [number, number] } {
  const half = [(m.a + m.e) / 2, (m.d - m.b) / 2];
  const rest = [(m.a - m.e) / 2, (m.d + m.b) / 2];
  const p = Math.sqrt(half[0] * half[0] + half[1] * half[1]);
  const q = Math.sqrt(rest[0] * rest[0] + rest[1] * rest[1]);
  const scale = Math.sqrt(Math.abs(p * p - q * q));
  return { scale, turn: Math.atan2(half[1], half[0]), stretches: [(p + q) / scale, (p - q) / scale] };
}

function means(pairs: readonly PointPair[]) {
  let [mx, my, ux, uy] = [0, 0, 0, 0];
  for (const p of pairs) {
    mx += p.x;
    my += p.y;
    ux += p.toX;
    uy += p.toY;
  }
  const n = pairs.length;
  return { mx: mx / n, my: my / n, ux: ux / n, uy: uy / n };
}
