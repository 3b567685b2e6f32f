/** The smallest convex polygon around points: Andrew's monotone chain (Information Processing Letters 9, 1979). */

type Point = readonly [number, number];

/** Corners in turn, without those on an edge. Fewer than three distinct points come back as they are. */
export function convexHull(points: readonly Point[]): [number, number][] {
  const sorted = [...points].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function chain(sorted: readonly Point[]): [number, number][] {
  const out: [number, number][] = [];
  for (const [x, y] of sorted) {
    while (out.length > 1 && turn(out[out.length - 2], out[out.length - 1], [x, y]) <= 0) out.pop();
    out.push([x, y]);
  }
  return out;
}

const turn = (a: Point, b: Point, c: Point): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
