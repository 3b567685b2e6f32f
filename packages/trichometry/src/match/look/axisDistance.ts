/** How far one shaft lies from another. */
import type { Ribbon } from "../../shafts/ribbon.ts";

/** Distances of points along one axis to the other: the least and the mean. */
export function axisDistance(p: Ribbon, q: Ribbon): { least: number; mean: number } {
  const [dx, dy] = [q.bx - q.ax, q.by - q.ay];
  const size = dx * dx + dy * dy;
  let least = Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let k = 0; k <= 8; k++) {
    const x = p.ax + ((p.bx - p.ax) * k) / 8 - q.ax;
    const y = p.ay + ((p.by - p.ay) * k) / 8 - q.ay;
    const t = Math.min(1, Math.max(0, (x * dx + y * dy) / size));
    const distance = Math.sqrt((x - t * dx) ** 2 + (y - t * dy) ** 2);
    least = Math.min(least, distance);
    sum += distance;
  }
  return { least, mean: sum / 9 };
}
