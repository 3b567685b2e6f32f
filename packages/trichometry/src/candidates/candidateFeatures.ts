/** What speaks for and against each candidate, as numbers: how it looks, what it explains, and how it lies beside others. */
import type { Plane } from "../picture/plane.ts";
import { sample } from "../picture/sample.ts";
import { type Axis, commonDirection } from "../shafts/commonDirection.ts";
import { type Ribbon, ribbonLength } from "../shafts/ribbon.ts";
import type { Candidate, Candidates } from "./findCandidates.ts";

/** Stations along a ribbon, and offsets to either side, working pixels. */
const stations = 15;
const reach = 9;
const columns = 2 * reach + 1;

/** The order in which `candidateFeatures` lists them. */
export const featureNames = [
  ...["thin", "length", "relativeWidth", "width", "bend"],
  ...["support", "ownShare", "loss", "strength", "roughness", "thinContrast", "together"],
  ...["centre", "centreSd", "centreLeast", "profile2", "profile3", "profile4", "profile6", "profile9"],
  ...["skew2", "skew4", "skew8", "contrastLess", "contrastMore", "segmentLeast", "lineT", "besideSd"],
  ...[
    "beyondLess",
    "beyondMore",
    "shadeLess",
    "shadeMore",
    "blue",
    "sharpness",
    "blank",
    "besideLeast",
    "narrowness",
    "signal",
  ],
  ...["across", "resultant", "overlap", "apart", "neighbourAngle", "seam", "endLess", "endMore", "rival"],
  ...["neighbourWidth", "nearestEnd", "clearNear", "continues"],
] as const;

/** Contrast in which the hair is positive, and blue minus red. */
export interface CandidatePlanes {
  readonly contrast: Plane;
  readonly blueness: Plane;
}

/** One row of numbers for each candidate. */
export function candidateFeatures(planes: CandidatePlanes, candidates: Candidates): Float64Array[] {
  const { list } = candidates;
  const frames = list.map((c) => frameOf(c.ribbon));
  const clear = list.flatMap((c, i) => (c.kind === "clear" ? [i] : []));
  const axes = clear.map((i) => axisOf(list[i].ribbon, frames[i]));
  return list.map((candidate, i) => {
    const frame = frames[i];
    const look = lookOf(planes, candidate, frame, candidates.shaftContrast);
    const here = candidate.kind === "clear" ? axes[clear.indexOf(i)] : axisOf(candidate.ribbon, frame);
    const beside = besideOthers(planes.contrast, list, frames, clear, i, candidates.shaftContrast);
    const { direction, directionPrice } = commonDirection(axes, here, 1);
    const sine = frame.ux * direction[1] - frame.uy * direction[0];
    return Float64Array.from([
      ...ownNumbers(candidate, frame.length, candidates),
      ...look,
      sine * sine * directionPrice,
      directionPrice,
      ...beside,
    ]);
  });
}

interface Frame {
  readonly length: number;
  readonly ux: number;
  readonly uy: number;
}

function frameOf(r: Ribbon): Frame {
  const length = ribbonLength(r);
  return { length, ux: (r.bx - r.ax) / length, uy: (r.by - r.ay) / length };
}

function axisOf(r: Ribbon, { length, ux, uy }: Frame): Axis {
  return {
    x: (r.ax + r.bx) / 2,
    y: (r.ay + r.by) / 2,
    length,
    across: r.width,
    doubleX: ux * ux - uy * uy,
    doubleY: 2 * ux * uy,
  };
}

function ownNumbers(c: Candidate, length: number, { usualWidth, shaftContrast }: Candidates): number[] {
  const { width, bend } = c.ribbon;
  const shape = [length, width / usualWidth, width, Math.abs(bend) / length];
  if (c.kind === "thin") {
    const { strength, roughness, contrast } = c.shaft;
    return [
      1,
      ...shape,
      strength * Math.sqrt(length),
      1,
      0,
      strength,
      roughness,
      contrast / shaftContrast,
      1,
    ];
  }
  const { gain, alone, loss, together } = c.shaft;
  return [
    0,
    ...shape,
    Math.sqrt(Math.max(0, gain)),
    gain / Math.max(1, alone),
    Math.sqrt(Math.max(0, loss)),
    0,
    0,
    c.shaft.contrast,
    together,
  ];
}

/** Contrast on a grid along and across the ribbon, and what follows from it; in shares of the usual shaft contrast. */
function lookOf(planes: CandidatePlanes, { ribbon: r }: Candidate, frame: Frame, full: number): number[] {
  const { length, ux, uy } = frame;
  const { contrast, blueness } = planes;
  const grid = new Float64Array(stations * columns);
  const profile = new Float64Array(columns);
  let blue = 0;
  let blank = 0;
  for (let s = 0; s < stations; s++) {
    const [x, y] = pointAt(r, frame, (s + 0.5) / stations);
    for (let o = -reach; o <= reach; o++) {
      const value = sample(contrast, x - o * uy, y + o * ux);
      if (value === 0) blank++;
      grid[s * columns + o + reach] = value / full;
      profile[o + reach] += value / full / stations;
    }
    const sides = sample(blueness, x - 6 * uy, y + 6 * ux) + sample(blueness, x + 6 * uy, y - 6 * ux);
    blue += (sample(blueness, x, y) - sides / 2) / stations / 20;
  }
  const at = (o: number) => profile[o + reach];
  const both = (o: number) => (at(o) + at(-o)) / 2;
  const side = Math.min(reach, Math.round(r.width / 2 + 2.5));
  const centre = (at(-1) + at(0) + at(1)) / 3;
  const along = alongOf(grid, side);
  let sharpness = 0;
  for (let o = -reach; o < reach; o++) sharpness = Math.max(sharpness, Math.abs(at(o + 1) - at(o)));
  const ends = beyondOf(contrast, r, frame, full);
  return [
    centre,
    along.centreSd,
    along.centreLeast,
    ...[2, 3, 4, 6, 9].map(both),
    ...[2, 4, 8].map((o) => Math.abs(at(o) - at(-o))),
    centre - Math.max(at(side), at(-side)),
    centre - Math.min(at(side), at(-side)),
    along.segmentLeast,
    along.lineT,
    along.besideSd,
    ...ends,
    blue,
    sharpness / Math.max(0.05, centre),
    blank / grid.length,
    along.besideLeast,
    (centre - both(3)) / Math.max(0.02, centre - both(9)),
    ((centre - both(side)) * Math.sqrt(length)) / Math.max(0.01, along.besideSd),
  ];
}

const pointAt = (r: Ribbon, { length, ux, uy }: Frame, f: number): [number, number] => {
  const off = 4 * r.bend * f * (1 - f);
  return [r.ax + f * length * ux - off * uy, r.ay + f * length * uy + off * ux];
};

/** How steady the line is from end to end. */
function alongOf(grid: Float64Array, side: number) {
  const parts = 5;
  const each = stations / parts;
  let sum = 0;
  let squares = 0;
  let lineSum = 0;
  let lineSquares = 0;
  let besideSum = 0;
  let besideSquares = 0;
  let besideLeast = 0;
  let centreLeast = Number.POSITIVE_INFINITY;
  let segmentLeast = Number.POSITIVE_INFINITY;
  for (let part = 0; part < parts; part++) {
    let centrePart = 0;
    let linePart = 0;
    for (let s = part * each; s < (part + 1) * each; s++) {
      const row = s * columns + reach;
      const centre = (grid[row - 1] + grid[row] + grid[row + 1]) / 3;
      const left = grid[row - side];
      const right = grid[row + side];
      const line = centre - (left + right) / 2;
      sum += centre;
      squares += centre * centre;
      lineSum += line;
      lineSquares += line * line;
      centrePart += centre / each;
      linePart += line / each;
      for (const value of [left, right]) {
        besideSum += value;
        besideSquares += value * value;
        if (value < 0) besideLeast += value / (2 * stations);
      }
    }
    centreLeast = Math.min(centreLeast, centrePart);
    segmentLeast = Math.min(segmentLeast, linePart);
  }
  const sd = (total: number, ofSquares: number, n: number) =>
    Math.sqrt(Math.max(0, ofSquares / n - (total / n) ** 2));
  return {
    centreSd: sd(sum, squares, stations),
    centreLeast,
    segmentLeast,
    lineT: lineSum / stations / Math.max(0.01, sd(lineSum, lineSquares, stations)),
    besideSd: sd(besideSum, besideSquares, 2 * stations),
    besideLeast,
  };
}

/** Mean contrast just beyond both ends, and farther on where a root goes on under the skin; less and more of the two. */
function beyondOf(contrast: Plane, r: Ribbon, { ux, uy }: Frame, full: number): number[] {
  const strip = (x: number, y: number, dx: number, dy: number, from: number, to: number): number => {
    let sum = 0;
    let n = 0;
    for (let t = from; t <= to; t++) {
      for (let d = -2; d <= 2; d += 2) {
        sum += sample(contrast, x + t * dx - d * dy, y + t * dy + d * dx) / full;
        n++;
      }
    }
    return sum / n;
  };
  const atA = strip(r.ax, r.ay, -ux, -uy, 2, 7);
  const atB = strip(r.bx, r.by, ux, uy, 2, 7);
  const farA = strip(r.ax, r.ay, -ux, -uy, 8, 18);
  const farB = strip(r.bx, r.by, ux, uy, 8, 18);
  return [Math.min(atA, atB), Math.max(atA, atB), Math.min(farA, farB), Math.max(farA, farB)];
}

/** How the candidate lies beside the clear ones, above all the one that it shares most of its way with. */
function besideOthers(
  contrast: Plane,
  list: readonly Candidate[],
  frames: readonly Frame[],
  clear: readonly number[],
  i: number,
  full: number,
): number[] {
  const r = list[i].ribbon;
  const frame = frames[i];
  let nearest = 60;
  let clearNear = 0;
  let most = 0;
  let with_ = -1;
  let continues = 0;
  for (const j of clear) {
    if (j === i) continue;
    const q = list[j].ribbon;
    const end = Math.min(
      distance(r.ax, r.ay, q.ax, q.ay),
      distance(r.bx, r.by, q.bx, q.by),
      distance(r.ax, r.ay, q.bx, q.by),
      distance(r.bx, r.by, q.ax, q.ay),
    );
    nearest = Math.min(nearest, end);
    const middle = distance((r.ax + r.bx) / 2, (r.ay + r.by) / 2, (q.ax + q.bx) / 2, (q.ay + q.by) / 2);
    if (middle < 60) clearNear++;
    if (middle > (frame.length + frames[j].length) / 2 + 20) continue;
    const shared = overlapOf(r, frame, q, frames[j]);
    if (shared > most) {
      most = shared;
      with_ = j;
    }
    continues = Math.max(continues, continuation(frame, r, q, frames[j]));
  }
  const tail = [nearest, clearNear, continues];
  if (with_ < 0) return [0, 10, 0, 1, 60, 60, 0, 0, ...tail];
  const q = list[with_].ribbon;
  const other = frames[with_];
  const sine = frame.ux * other.uy - frame.uy * other.ux;
  const apart = meanDistance(r, frame, q, other) / ((r.width + q.width) / 2);
  const [endLess, endMore] = endGaps(r, q, frame, other);
  const own = list[i];
  const rival = list[with_];
  const ratio =
    own.kind === "clear" && rival.kind === "clear"
      ? Math.max(0, own.shaft.loss) / Math.max(1, own.shaft.loss + rival.shaft.loss)
      : 0;
  return [
    most,
    apart,
    sine * sine,
    seamBetween(contrast, r, frame, q, other, full),
    endLess,
    endMore,
    ratio,
    q.width / r.width,
    ...tail,
  ];
}

const distance = (ax: number, ay: number, bx: number, by: number): number =>
  Math.sqrt((ax - bx) ** 2 + (ay - by) ** 2);

const samplesAlong = 9;

/** Share of the way along `r` that lies within half a width (and one pixel) of the axis of `q`. */
function overlapOf(r: Ribbon, frame: Frame, q: Ribbon, other: Frame): number {
  let n = 0;
  for (let k = 0; k < samplesAlong; k++) {
    const [x, y] = pointAt(r, frame, (k + 0.5) / samplesAlong);
    if (axisDistance(x, y, q, other) < (q.width + r.width) / 2 + 1) n++;
  }
  return n / samplesAlong;
}

function meanDistance(r: Ribbon, frame: Frame, q: Ribbon, other: Frame): number {
  let sum = 0;
  for (let k = 0; k < samplesAlong; k++) {
    const [x, y] = pointAt(r, frame, (k + 0.5) / samplesAlong);
    sum += axisDistance(x, y, q, other);
  }
  return sum / samplesAlong;
}

/** Distance of a point from the chord of a ribbon. */
function axisDistance(x: number, y: number, q: Ribbon, { length, ux, uy }: Frame): number {
  const t = Math.min(length, Math.max(0, (x - q.ax) * ux + (y - q.ay) * uy));
  return distance(x, y, q.ax + t * ux, q.ay + t * uy);
}

/** How far each end lies from the end of the other on its side, measured along the axis; less and more. */
function endGaps(r: Ribbon, q: Ribbon, frame: Frame, other: Frame): [number, number] {
  const along = (x: number, y: number) => (x - q.ax) * other.ux + (y - q.ay) * other.uy;
  const first = along(r.ax, r.ay);
  const last = along(r.bx, r.by);
  const low = Math.abs(Math.min(first, last));
  const high = Math.abs(other.length - Math.max(first, last));
  const most = frame.length;
  return [Math.min(low, high, most), Math.min(most, Math.max(low, high))];
}

/** Contrast half-way between the two axes less that on the axes: negative where a bright seam parts them. */
function seamBetween(
  contrast: Plane,
  r: Ribbon,
  frame: Frame,
  q: Ribbon,
  other: Frame,
  full: number,
): number {
  let sum = 0;
  let n = 0;
  for (let k = 0; k < samplesAlong; k++) {
    const [x, y] = pointAt(r, frame, (k + 0.5) / samplesAlong);
    const t = (x - q.ax) * other.ux + (y - q.ay) * other.uy;
    if (t < 0 || t > other.length) continue;
    const [u, v] = pointAt(q, other, t / other.length);
    const between = sample(contrast, (x + u) / 2, (y + v) / 2);
    sum += (between - (sample(contrast, x, y) + sample(contrast, u, v)) / 2) / full;
    n++;
  }
  return n > 0 ? sum / n : 1;
}

/** Near 1 where `r` runs on from an end of `q` in the same direction: a root under the skin, or one hair in two pieces. */
function continuation(frame: Frame, r: Ribbon, q: Ribbon, other: Frame): number {
  const cosine = Math.abs(frame.ux * other.ux + frame.uy * other.uy);
  if (cosine < 0.8) return 0;
  const mx = (r.ax + r.bx) / 2;
  const my = (r.ay + r.by) / 2;
  const along = (mx - q.ax) * other.ux + (my - q.ay) * other.uy;
  if (along >= 0 && along <= other.length) return 0;
  const [ex, ey] = along < 0 ? [q.ax, q.ay] : [q.bx, q.by];
  const gap = Math.min(distance(r.ax, r.ay, ex, ey), distance(r.bx, r.by, ex, ey));
  return Math.max(0, 1 - gap / 20);
}
