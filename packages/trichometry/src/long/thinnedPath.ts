/** A traced centre-line with as few points as say the same. */
import type { TrackPoint } from "./followShaft.ts";

/** Farthest that a left-out point may lie from the line, working pixels. */
const tolerance = 0.25;
/** Rounds of smoothing over neighbouring points; the ends stay. */
const rounds = 3;

export function thinnedPath(points: readonly TrackPoint[]): [number, number][] {
  let line = points.map(({ x, y }): [number, number] => [x, y]);
  for (let round = 0; round < rounds; round++) {
    line = line.map(([x, y], i) => {
      if (i === 0 || i === line.length - 1) return [x, y];
      const [a, b] = [line[i - 1], line[i + 1]];
      return [(a[0] + 2 * x + b[0]) / 4, (a[1] + 2 * y + b[1]) / 4];
    });
  }
  const keep = line.map((_, i) => i === 0 || i === line.length - 1);
  split(line, keep, 0, line.length - 1);
  return line.filter((_, i) => keep[i]);
}

/** Douglas and Peucker 1973. */
function split(line: readonly [number, number][], keep: boolean[], from: number, to: number): void {
  let farthest = tolerance;
  let at = -1;
  const [ax, ay] = line[from];
  const dx = line[to][0] - ax;
  const dy = line[to][1] - ay;
  const size = Math.sqrt(dx * dx + dy * dy);
  for (let k = from + 1; k < to; k++) {
    const [x, y] = [line[k][0] - ax, line[k][1] - ay];
    const off = size > 0 ? Math.abs(x * dy - y * dx) / size : Math.sqrt(x * x + y * y);
    if (off > farthest) {
      farthest = off;
      at = k;
    }
  }
  if (at < 0) return;
  keep[at] = true;
  split(line, keep, from, at);
  split(line, keep, at, to);
}
