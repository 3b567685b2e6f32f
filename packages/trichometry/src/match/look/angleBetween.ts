/** How much two shafts are turned against each other. */
import type { Ribbon } from "../../shafts/ribbon.ts";

/** Sine of the angle between two shafts, either way round. */
export function angleBetween(p: Ribbon, q: Ribbon): number {
  const [x, y, u, v] = [p.bx - p.ax, p.by - p.ay, q.bx - q.ax, q.by - q.ay];
  const cross = (x * v - y * u) / Math.sqrt((x * x + y * y) * (u * u + v * v));
  return Math.abs(cross);
}
