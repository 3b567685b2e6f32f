/** A traced centre-line with as few points as say the same. */
import { straightened } from "../picture/straightened.ts";
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
  return straightened(line, tolerance);
}
