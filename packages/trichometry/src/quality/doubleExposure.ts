/** A picture in which everything stands twice: two exposures laid over each other with a movement between them. */
import type { QualityFinding } from "../measurement/schema.ts";

type Place = readonly [number, number];
type Path = readonly Place[];

/** Data with id, version, source and date: these bounds may be disputed. */
export const doubleExposureRules = {
  id: "double-exposure",
  version: "1",
  date: "2026-11-23",
  source:
    "docs/decisions/0088: at most 4 twins and 0.14 of the hairs on 15 development and rendered pictures, 0.22 and more on most doubled ones",
  /** Share of the hairs that have a twin at one and the same displacement, and fewest pairs. */
  twinShare: 0.2,
  fewestTwins: 6,
} as const;

/** Side of the square in which displacements count as one, px, and how far twins' directions and lengths may (cosine, ratio). */
const squarePx = 8;
const leastCosine = 0.985;
const leastLikeness = 0.6;
/** Displacements looked at, px: nearer is the shaft itself or its neighbour in the unit. */
const nearest = 6;

interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly length: number;
}

/** `paths`: centre-lines of the hairs that were found, from root to tip, px. Null where they do not stand twice. */
export function doubleExposure(paths: readonly Path[]): QualityFinding | null {
  const { twinShare, fewestTwins } = doubleExposureRules;
  const strokes = paths.map(strokeOf);
  const twins = mostAlike(displacements(strokes));
  const share = Math.min(1, (2 * twins) / Math.max(1, paths.length));
  if (twins < fewestTwins || share < twinShare) return null;
  const percent = (v: number): string => `${Math.round(100 * v)} %`;
  return {
    code: "double-exposure",
    severity: "reject",
    sentence: `The picture shows everything twice: ${percent(share)} of the hairs have a twin at the same distance (limit ${percent(twinShare)}). Hold still until the picture is taken.`,
    value: Math.round(1000 * share) / 1000,
    limit: twinShare,
  };
}

/** The most displacements that lie in one square; squares overlap by half. */
function mostAlike(steps: readonly Place[]): number {
  const cells = new Map<number, number>();
  const row = 100_000;
  for (const [x, y] of steps) {
    const cell = Math.floor((2 * x) / squarePx) + row * Math.floor((2 * y) / squarePx);
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  const at = (cell: number): number => cells.get(cell) ?? 0;
  let most = 0;
  for (const cell of cells.keys()) {
    for (const corner of [cell, cell - 1, cell - row, cell - row - 1]) {
      most = Math.max(most, at(corner) + at(corner + 1) + at(corner + row) + at(corner + row + 1));
    }
  }
  return most;
}

function strokeOf(path: Path): Stroke {
  const [a, b] = [path[0], path[path.length - 1]];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  return { x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2, dx: dx / length, dy: dy / length, length };
}

/** From each hair to each other of its direction and length, in the half-plane y > 0 (or y = 0, x > 0). */
function displacements(strokes: readonly Stroke[]): Place[] {
  const out: Place[] = [];
  strokes.forEach((a, i) => {
    for (const b of strokes.slice(i + 1)) {
      if (Math.abs(a.dx * b.dx + a.dy * b.dy) < leastCosine) continue;
      if (Math.min(a.length, b.length) < leastLikeness * Math.max(a.length, b.length)) continue;
      const [x, y] = [b.x - a.x, b.y - a.y];
      if (x * x + y * y < nearest * nearest) continue;
      out.push(y > 0 || (y === 0 && x > 0) ? [x, y] : [-x, -y]);
    }
  });
  return out;
}
