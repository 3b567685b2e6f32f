/** Visits the pixels near a polyline once each, with their place along it and their signed distance from it. */
import type { Canvas } from "./canvas.ts";

export type Path = readonly (readonly [number, number])[];

/**
 * Calls `paint(index, along, offset)` for every pixel within `reach` px of the path: `along` is the arc length from
 * the first point (negative before it, above the length behind the last), `offset` the signed distance from the axis.
 */
export function stroke(
  canvas: Canvas,
  path: Path,
  reach: number,
  paint: (index: number, along: number, offset: number) => void,
): void {
  const touched: number[] = [];
  const id = canvas.scratch.next++;
  let start = 0;
  for (let i = 0; i + 1 < path.length; i++) {
    const length = Math.hypot(path[i + 1][0] - path[i][0], path[i + 1][1] - path[i][1]);
    if (length === 0) continue;
    const ends = { first: i === 0, last: i + 2 === path.length };
    visitSegment(canvas, id, path[i], path[i + 1], { start, length, reach, ...ends }, touched);
    start += length;
  }
  const { along, offset } = canvas.scratch;
  for (const index of touched) paint(index, along[index], offset[index]);
}

interface Segment {
  readonly start: number;
  readonly length: number;
  readonly reach: number;
  readonly first: boolean;
  readonly last: boolean;
}

function visitSegment(
  canvas: Canvas,
  id: number,
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  segment: Segment,
  touched: number[],
): void {
  const { start, length, reach } = segment;
  const { owner, distance, along, offset } = canvas.scratch;
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const left = Math.max(0, Math.ceil(Math.min(x0, x1) - reach - 0.5));
  const right = Math.min(canvas.width - 1, Math.floor(Math.max(x0, x1) + reach));
  const top = Math.max(0, Math.ceil(Math.min(y0, y1) - reach - 0.5));
  const bottom = Math.min(canvas.height - 1, Math.floor(Math.max(y0, y1) + reach));
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const [dx, dy] = [x + 0.5 - x0, y + 0.5 - y0];
      const t = dx * ux + dy * uy;
      const n = dy * ux - dx * uy;
      const beyond = t < 0 ? -t : t > length ? t - length : 0;
      const d = beyond === 0 ? Math.abs(n) : Math.hypot(n, beyond);
      if (d > reach) continue;
      const index = y * canvas.width + x;
      if (owner[index] !== id) {
        owner[index] = id;
        touched.push(index);
      } else if (distance[index] <= d) continue;
      distance[index] = d;
      const clamped = t < 0 && !segment.first ? 0 : t > length && !segment.last ? length : t;
      along[index] = start + clamped;
      offset[index] = beyond === 0 || segment.first || segment.last ? n : Math.sign(n) * d;
    }
  }
}
