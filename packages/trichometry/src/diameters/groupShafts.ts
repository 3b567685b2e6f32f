/** Which shafts are fitted together: those whose cross-sections meet, nearest first, never more than a few. */
import type { Crossing } from "./crossings.ts";

/**
 * Numbers of the shafts of each group. `crossings` is by shaft and station; a link that would make a group larger than
 * `most` is left out, and the two shafts hold each other fixed.
 */
export function groupShafts(
  crossings: readonly (readonly (readonly Crossing[])[])[],
  most: number,
): number[][] {
  const groupOf = crossings.map((_, k) => [k]);
  for (const { a, b } of linksOf(crossings)) {
    if (groupOf[a] === groupOf[b] || groupOf[a].length + groupOf[b].length > most) continue;
    const joined = [...groupOf[a], ...groupOf[b]];
    for (const k of joined) groupOf[k] = joined;
  }
  return [...new Set(groupOf)];
}

function linksOf(crossings: readonly (readonly (readonly Crossing[])[])[]) {
  const links = crossings.flatMap((stations, a) => {
    const nearest = new Map<number, number>();
    for (const { shaft, at, vague } of stations.flat()) {
      if (!vague) nearest.set(shaft, Math.min(nearest.get(shaft) ?? Number.POSITIVE_INFINITY, Math.abs(at)));
    }
    return [...nearest].map(([b, distance]) => ({ a, b, distance }));
  });
  return links.sort((p, q) => p.distance - q.distance || p.a - q.a || p.b - q.b);
}
