/** Says which of many candidate paths are the true hairs: at most one for each, the one that covers it best, of equals the nearest. */

type Path = readonly (readonly [number, number])[];

/** A candidate fits when this share of points on the true path lies within the tolerance, px (the real frames' rule). */
const leastShare = 0.4;
const tolerance = 7;
const points = 20;
/** What a pixel of mean distance takes off: two ribbons on one shaft cover it alike, and the one along its axis is the hair. */
const perPixel = 0.03;

/** For each candidate the number of the true path that it was given, −1 for none. */
export function labelPaths(candidates: readonly Path[], truth: readonly Path[]): number[] {
  const sampled = truth.map((path) => along(path, points));
  const dense = candidates.map((path) => along(path, points));
  const pairs: { c: number; t: number; worth: number }[] = [];
  candidates.forEach((candidate, c) => {
    truth.forEach((path, t) => {
      if (!near(candidate, path)) return;
      const { share, distance } = coverage(sampled[t], candidate);
      if (share < leastShare) return;
      const back = coverage(dense[c], path).share;
      pairs.push({ c, t, worth: share + back / 2 - perPixel * distance });
    });
  });
  pairs.sort((p, q) => q.worth - p.worth);
  const given = candidates.map(() => -1);
  const taken = new Set<number>();
  for (const { c, t } of pairs) {
    if (given[c] >= 0 || taken.has(t)) continue;
    given[c] = t;
    taken.add(t);
  }
  return given;
}

function near(p: Path, q: Path): boolean {
  for (const axis of [0, 1] as const) {
    const a = p.map((point) => point[axis]);
    const b = q.map((point) => point[axis]);
    if (Math.min(...a) > Math.max(...b) + tolerance || Math.min(...b) > Math.max(...a) + tolerance)
      return false;
  }
  return true;
}

/** Share of the samples within the tolerance of a path, and their mean distance from it. */
function coverage(samples: Path, path: Path): { share: number; distance: number } {
  let n = 0;
  let sum = 0;
  for (const [x, y] of samples) {
    const away = distanceTo(path, x, y);
    if (away >= tolerance) continue;
    n++;
    sum += away;
  }
  return { share: n / samples.length, distance: n > 0 ? sum / n : tolerance };
}

function distanceTo(path: Path, x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 1; k < path.length; k++) {
    const [ax, ay] = path[k - 1];
    const [dx, dy] = [path[k][0] - ax, path[k][1] - ay];
    const square = dx * dx + dy * dy;
    const t = square > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square)) : 0;
    least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
  }
  return least;
}

/** `n` points at even distances along a path, its ends included. */
function along(path: Path, n: number): [number, number][] {
  const lengths = path.slice(1).map((point, k) => Math.hypot(point[0] - path[k][0], point[1] - path[k][1]));
  const total = lengths.reduce((sum, l) => sum + l, 0);
  return Array.from({ length: n }, (_, i) => {
    let left = (total * i) / (n - 1);
    let k = 0;
    while (k < lengths.length - 1 && left > lengths[k]) left -= lengths[k++];
    const f = lengths[k] > 0 ? Math.min(1, left / lengths[k]) : 0;
    return [path[k][0] + f * (path[k + 1][0] - path[k][0]), path[k][1] + f * (path[k + 1][1] - path[k][1])];
  });
}
