/** Ways in which two constellations may lie on each other: every pair of roots against every pair alike, best first. */

import type { StarPoint } from "./constellation.ts";
import { applyMap, type LinearMap, shapeOf } from "./linearMap.ts";
import { reaches, registrationRules } from "./matchRules.ts";
import { type PointGrid, pointGrid } from "./pointGrid.ts";

export interface ProposeOptions {
  /** Range of the natural logarithm of the size. */
  readonly logScale: readonly [number, number];
  /** Largest turn either way, radians. */
  readonly mostTurn: number;
  /** How many are wanted. */
  readonly count: number;
}

export interface ProposedMap {
  readonly map: LinearMap;
  /** Where the proposing pair lies, µm in the first picture. */
  readonly x: number;
  readonly y: number;
  /** Neighbouring roots that agree, less those that would by chance. */
  readonly worth: number;
}

interface Baseline {
  readonly from: StarPoint;
  readonly to: StarPoint;
  readonly length: number;
}

/**
 * Two roots of different units in either picture, of about one distance, propose a similarity; a third one near where it
 * should fall makes it affine, so that a stretch of the skin does not spoil it. It is worth the roots around it that then
 * fall upon a root.
 */
export function proposeMaps(
  before: readonly StarPoint[],
  after: readonly StarPoint[],
  options: ProposeOptions,
): ProposedMap[] {
  const usual = options.mostTurn > 1 ? mostBaselines.anyTurn : mostBaselines.usual;
  const shortest = baselines(before, false).slice(0, usual);
  const longest = (shortest.at(-1)?.length ?? 0) * Math.exp(options.logScale[1]);
  const second = baselines(after, true).filter((b) => b.length <= longest);
  const first = shortest.slice(0, Math.ceil(mostBaselines.pairs / Math.max(1, second.length)));
  const lengths = second.map((b) => b.length);
  const grid = pointGrid(after, reaches.third);
  const [low, high] = options.logScale.map(Math.exp);
  const cosLimit = Math.cos(options.mostTurn);
  const list = bestOf(options.count);
  for (const b of first) {
    const around = neighbours(before, b);
    if (around.length < 3) continue;
    const dx = b.to.x - b.from.x;
    const dy = b.to.y - b.from.y;
    for (
      let k = lowerBound(lengths, b.length * low);
      k < second.length && lengths[k] <= b.length * high;
      k++
    ) {
      const c = second[k];
      if (dx * (c.to.x - c.from.x) + dy * (c.to.y - c.from.y) < cosLimit * b.length * c.length) continue;
      proposeWithThird({ b, c, around, after, grid }, options, list);
    }
  }
  return list.taken();
}

/** Short pairs are enough where there are many: skin stretches less between them. */
const mostBaselines = { usual: 500, anyTurn: 250, pairs: 1_500_000 } as const;
/** Neighbours that a proposal is held against, nearest first; more only cost time. */
const mostAround = 30;

interface Start {
  readonly b: Baseline;
  readonly c: Baseline;
  readonly around: readonly StarPoint[];
  readonly after: readonly StarPoint[];
  readonly grid: PointGrid;
}

function proposeWithThird(
  { b, c, around, after, grid }: Start,
  options: ProposeOptions,
  list: BestList,
): void {
  const plain = similarityOf(b, c);
  for (const third of around) {
    const [x, y] = applyMap(plain, third.x, third.y);
    const near = grid.nearest(x, y, reaches.third);
    if (near < 0 || after[near].unit === c.from.unit || after[near].unit === c.to.unit) continue;
    const map = bentTo(plain, b, third, after[near].x - x, after[near].y - y);
    if (map === null || !isPlausible(map, options)) continue;
    const worth = localWorth(map, around, grid, list.bar());
    if (worth > list.bar()) list.add({ map, x: (b.from.x + b.to.x) / 2, y: (b.from.y + b.to.y) / 2, worth });
  }
}

function similarityOf(b: Baseline, c: Baseline): LinearMap {
  const [dx, dy] = [b.to.x - b.from.x, b.to.y - b.from.y];
  const [u, v] = [c.to.x - c.from.x, c.to.y - c.from.y];
  const size = b.length * b.length;
  const a = (dx * u + dy * v) / size;
  const d = (dx * v - dy * u) / size;
  return {
    a,
    b: -d,
    c: c.from.x - a * b.from.x + d * b.from.y,
    d,
    e: a,
    f: c.from.y - d * b.from.x - a * b.from.y,
  };
}

/** Keeps the baseline where it is and moves the third point by (ex, ey); null when it lies too near to the line. */
function bentTo(plain: LinearMap, b: Baseline, third: StarPoint, ex: number, ey: number): LinearMap | null {
  const nx = -(b.to.y - b.from.y) / b.length;
  const ny = (b.to.x - b.from.x) / b.length;
  const off = (third.x - b.from.x) * nx + (third.y - b.from.y) * ny;
  if (Math.abs(off) < leastOff) return null;
  const [gx, gy] = [ex / off, ey / off];
  const at = b.from.x * nx + b.from.y * ny;
  return {
    a: plain.a + gx * nx,
    b: plain.b + gx * ny,
    c: plain.c - gx * at,
    d: plain.d + gy * nx,
    e: plain.e + gy * ny,
    f: plain.f - gy * at,
  };
}

/** Least distance of the third root from the line through the other two, µm. */
const leastOff = 300;

function isPlausible(map: LinearMap, { logScale }: ProposeOptions): boolean {
  const { scale, stretches } = shapeOf(map);
  const size = Math.log(scale);
  return (
    size > logScale[0] &&
    size < logScale[1] &&
    stretches[0] / stretches[1] < 1 + 2 * registrationRules.mostStrain
  );
}

/** Pairs of roots of different units within the reach, shortest first; both ways round if asked for. */
function baselines(points: readonly StarPoint[], bothWays: boolean): Baseline[] {
  const list: Baseline[] = [];
  for (let i = 0; i < points.length; i++) {
    for (let j = bothWays ? 0 : i + 1; j < points.length; j++) {
      if (points[i].unit === points[j].unit) continue;
      const length = Math.sqrt((points[i].x - points[j].x) ** 2 + (points[i].y - points[j].y) ** 2);
      if (length >= reaches.pair[0] && length <= reaches.pair[1])
        list.push({ from: points[i], to: points[j], length });
    }
  }
  return list.sort((p, q) => p.length - q.length);
}

function neighbours(points: readonly StarPoint[], b: Baseline): StarPoint[] {
  const x = (b.from.x + b.to.x) / 2;
  const y = (b.from.y + b.to.y) / 2;
  const apart = (p: StarPoint) => (p.x - x) ** 2 + (p.y - y) ** 2;
  const around = points.filter(
    (p) => p.unit !== b.from.unit && p.unit !== b.to.unit && apart(p) < reaches.local ** 2,
  );
  if (around.length <= mostAround) return around;
  return around.sort((p, q) => apart(p) - apart(q)).slice(0, mostAround);
}

/** Agreeing neighbours; misses cost a little. Gives up where the bar is out of reach. */
function localWorth(map: LinearMap, around: readonly StarPoint[], grid: PointGrid, bar: number): number {
  let worth = 0;
  let left = around.length;
  for (const p of around) {
    left--;
    const [x, y] = applyMap(map, p.x, p.y);
    worth += grid.nearest(x, y, reaches.localHit) >= 0 ? 1 : -0.12;
    if (worth + left <= bar) return worth;
  }
  return worth;
}

/** Keeps the best `count`; `bar` is what a new one must be worth. */
interface BestList {
  add(one: ProposedMap): void;
  bar(): number;
  taken(): ProposedMap[];
}

function bestOf(count: number): BestList {
  const list: ProposedMap[] = [];
  let bar = 0;
  const trim = () => {
    list.sort((p, q) => q.worth - p.worth);
    list.length = Math.min(list.length, count);
  };
  return {
    add(one) {
      list.push(one);
      if (list.length < 2 * count) return;
      trim();
      bar = list[count - 1].worth;
    },
    bar: () => bar,
    taken() {
      trim();
      return list;
    },
  };
}

function lowerBound(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
