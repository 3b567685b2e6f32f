/** The accepted affine map, refined by the skin's uneven stretch, as the transform between the two pictures. */
import type { Transform } from "../schema.ts";
import type { Constellation } from "./constellation.ts";
import { pairsWithin } from "./growMap.ts";
import { applyMap, fitAffine, type LinearMap, type PointPair } from "./linearMap.ts";
import { reaches, registrationRules } from "./matchRules.ts";
import { pointGrid } from "./pointGrid.ts";
import { type Displacement, stretchSmoothly } from "./stretchSmoothly.ts";

export interface SettledTransform {
  readonly transform: Transform;
  /** Root mean square distance of the paired roots, px of the first picture. */
  readonly residualPx: number;
}

/** Fewest pairs that show an uneven stretch. */
const leastForStretch = 8;
/** Nodes of the grid, px of the first picture. */
const nodeStep = 80;
/** How near roots must fall in each round, µm. */
const rounds = [75, 65, 55] as const;

export function settleTransform(
  found: LinearMap,
  before: Constellation,
  after: Constellation,
): SettledTransform {
  const grid = pointGrid(after.points, 130);
  let map = found;
  let displacement: Displacement = () => [0, 0];
  let pairs: PointPair[] = [];
  for (const reach of rounds) {
    // The displacement moves a root before its partner is sought; fits are to the roots as they lie.
    const moved = before.points.map((p) => {
      const [x, y] = applyMap(map, p.x, p.y);
      const [dx, dy] = displacement(p.x, p.y);
      return { ...p, x: x + dx, y: y + dy };
    });
    const same: LinearMap = { a: 1, b: 0, c: 0, d: 0, e: 1, f: 0 };
    const met = pairsWithin(
      same,
      { ...before, points: moved },
      after,
      grid,
      [0, 0],
      Number.POSITIVE_INFINITY,
      reach,
    );
    if (met.length < 3) break;
    pairs = met.map(({ from, toX, toY }) => ({
      x: before.points[from].x,
      y: before.points[from].y,
      toX,
      toY,
    }));
    map = fitAffine(pairs, reaches.rootSd, registrationRules.mostStrain / 2);
    displacement = pairs.length < leastForStretch ? () => [0, 0] : stretchSmoothly(map, pairs);
  }
  return {
    transform: toTransform(map, pairs.length < leastForStretch ? null : displacement, before, after),
    residualPx: rootMeanSquare(map, displacement, pairs) / before.umPerPixel,
  };
}

function toTransform(
  map: LinearMap,
  displacement: Displacement | null,
  before: Constellation,
  after: Constellation,
): Transform {
  const [p, q] = [before.umPerPixel, after.umPerPixel];
  const affine: Transform["affine"] = [
    (map.a * p) / q,
    (map.b * p) / q,
    map.c / q,
    (map.d * p) / q,
    (map.e * p) / q,
    map.f / q,
  ];
  if (displacement === null) return { kind: "affine", affine, grid: null };
  const { frame } = before;
  const columns = Math.ceil(frame.width / nodeStep) + 1;
  const rows = Math.ceil(frame.height / nodeStep) + 1;
  const dx: number[] = [];
  const dy: number[] = [];
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const [u, v] = displacement((frame.x + i * nodeStep) * p, (frame.y + j * nodeStep) * p);
      dx.push(Math.round((u / q) * 100) / 100);
      dy.push(Math.round((v / q) * 100) / 100);
    }
  }
  return { kind: "smooth", affine, grid: { x: frame.x, y: frame.y, step: nodeStep, columns, rows, dx, dy } };
}

function rootMeanSquare(map: LinearMap, displacement: Displacement, pairs: readonly PointPair[]): number {
  if (pairs.length === 0) return 0;
  let sum = 0;
  for (const pair of pairs) {
    const [x, y] = applyMap(map, pair.x, pair.y);
    const [dx, dy] = displacement(pair.x, pair.y);
    sum += (pair.toX - x - dx) ** 2 + (pair.toY - y - dy) ** 2;
  }
  return Math.sqrt(sum / pairs.length);
}
