/** Which found hair is which true one: pairs of centre-lines that lie near each other along both, nearest first. */

export type Line = readonly (readonly [number, number])[];

/** Mean distance of either line from the other may be this much, px (real frames' shafts are 16 px wide). */
const farthest = 8;
const step = 2;

/** Pairs of indices; every line is in one pair at most. */
export function pairHairs(
  found: readonly Line[],
  truth: readonly Line[],
): { found: number; truth: number }[] {
  const foundPoints = found.map(densified);
  const truePoints = truth.map(densified);
  const candidates: { i: number; j: number; distance: number }[] = [];
  found.forEach((line, i) => {
    truth.forEach((other, j) => {
      if (!areNear(line, other)) return;
      const forth = meanDistance(foundPoints[i], other);
      if (forth > farthest) return;
      const back = meanDistance(truePoints[j], line);
      if (back <= farthest) candidates.push({ i, j, distance: forth + back });
    });
  });
  candidates.sort((a, b) => a.distance - b.distance);
  const usedFound = new Set<number>();
  const usedTruth = new Set<number>();
  return candidates.flatMap(({ i, j }) => {
    if (usedFound.has(i) || usedTruth.has(j)) return [];
    usedFound.add(i);
    usedTruth.add(j);
    return [{ found: i, truth: j }];
  });
}

/** Least distance between two centre-lines, px. */
export function gapBetween(a: Line, b: Line): number {
  return areNear(a, b, 150)
    ? densified(a).reduce((least, p) => Math.min(least, distanceTo(p, b)), Number.POSITIVE_INFINITY)
    : Number.POSITIVE_INFINITY;
}

/** Share of a line that lies within `reach` px of another. */
export function shareNear(line: Line, other: Line, reach: number): number {
  if (!areNear(line, other, reach)) return 0;
  const points = densified(line);
  return points.filter((p) => distanceTo(p, other) < reach).length / points.length;
}

function areNear(a: Line, b: Line, margin = farthest * 2): boolean {
  const box = (line: Line, axis: 0 | 1) => [
    Math.min(...line.map((p) => p[axis])),
    Math.max(...line.map((p) => p[axis])),
  ];
  return ([0, 1] as const).every((axis) => {
    const [lowA, highA] = box(a, axis);
    const [lowB, highB] = box(b, axis);
    return lowA - margin < highB && lowB - margin < highA;
  });
}

function densified(line: Line): [number, number][] {
  const points: [number, number][] = [];
  for (let i = 1; i < line.length; i++) {
    const [[x0, y0], [x1, y1]] = [line[i - 1], line[i]];
    const pieces = Math.max(1, Math.round(Math.hypot(x1 - x0, y1 - y0) / step));
    for (let k = 0; k < pieces; k++)
      points.push([x0 + ((x1 - x0) * k) / pieces, y0 + ((y1 - y0) * k) / pieces]);
  }
  const last = line[line.length - 1];
  return [...points, [last[0], last[1]]];
}

const meanDistance = (points: Line, line: Line): number =>
  points.reduce((sum, p) => sum + distanceTo(p, line), 0) / points.length;

function distanceTo([x, y]: readonly [number, number], line: Line): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    const [[x0, y0], [x1, y1]] = [line[i - 1], line[i]];
    const [dx, dy] = [x1 - x0, y1 - y0];
    const t = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(x - x0 - t * dx, y - y0 - t * dy));
  }
  return least;
}
