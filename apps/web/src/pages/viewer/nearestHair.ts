/** The hair that is pointed at. */
import type { Hair } from "@anagen/trichometry";
import type { Place } from "./camera.ts";

/**
 * The hair whose drawn shaft comes closest to a place of the picture, within `reach` px of the picture from its edge;
 * null when none does.
 */
export function nearestHair(hairs: readonly Hair[], place: Place, reach: number): Hair | null {
  let best: Hair | null = null;
  let least = reach;
  for (const hair of hairs) {
    const distance = distanceToPath(hair.path, place) - hair.diameterPx / 2;
    if (distance < least) {
      least = distance;
      best = hair;
    }
  }
  return best;
}

function distanceToPath(path: Hair["path"], { x, y }: Place): number {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 1; k < path.length; k += 1) {
    const [ax, ay] = path[k - 1] as [number, number];
    const [bx, by] = path[k] as [number, number];
    const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length2 === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2;
    const t = Math.min(1, Math.max(0, along));
    least = Math.min(least, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }
  return least;
}
