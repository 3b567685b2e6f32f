/** Which way a traced shaft runs at one of its points. */
import type { TrackPoint } from "./followShaft.ts";

/** Unit vector from the points before to those behind. */
export function directionAt(points: readonly TrackPoint[], i: number): [number, number] {
  const a = points[Math.max(0, i - 2)];
  const b = points[Math.min(points.length - 1, i + 2)];
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const size = Math.sqrt(dx * dx + dy * dy);
  return size > 0 ? [dx / size, dy / size] : [1, 0];
}
