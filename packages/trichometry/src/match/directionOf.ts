/** Which way a hair lies. */
import type { Hair } from "../measurement/schema.ts";

/** Unit vector from root to tip. */
export function directionOf({ path }: Pick<Hair, "path">): [number, number] {
  const tip = path[path.length - 1];
  const [x, y] = [tip[0] - path[0][0], tip[1] - path[0][1]];
  const size = Math.sqrt(x * x + y * y) || 1;
  return [x / size, y / size];
}
