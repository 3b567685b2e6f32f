/** Real frames against copies of themselves with some hairs painted out: are these called lost, and no others? */
import { randomStream } from "@anagen/numerics";
import { type Comparison, type Hair, mapPoint, type Raster } from "@anagen/trichometry";
import { asSecondVisit } from "./asSecondVisit.ts";
import { type AnnotatedHair, paintableHairs } from "./paintableHairs.ts";
import { paintOut } from "./paintOut.ts";
import { distanceToLine, type Line, type Point } from "./stroke.ts";

export interface FrameToPaint<Measured> {
  readonly raster: Raster;
  readonly measured: Measured;
  readonly hairs: readonly AnnotatedHair[];
  /** Hairs that the measurement lists. */
  readonly listed: readonly Pick<Hair, "path" | "counted">[];
  readonly area: readonly [number, number, number, number];
}

export interface PaintedResult {
  /** Copies, those that the quality gate refused (the new light made them too blue, say), and those not recognised. */
  readonly copies: number;
  readonly gated: number;
  readonly refused: number;
  /** Painted hairs well inside both pictures, those that the first measurement counts, and those called lost. */
  readonly painted: number;
  readonly foundBefore: number;
  readonly recovered: number;
  /** Hairs called lost; of them right, and one of two that are listed for one painted hair. */
  readonly calledLost: number;
  readonly lostRight: number;
  readonly lostTwice: number;
  /** Hairs called new: none is. */
  readonly calledNew: number;
  readonly compared: number;
}

export interface PaintedOptions<Measured> {
  readonly measureAgain: (copy: { raster: Raster; sha256: string }, of: FrameToPaint<Measured>) => Measured;
  readonly compare: (
    before: FrameToPaint<Measured>,
    after: { raster: Raster; measured: Measured },
  ) => Comparison;
  /** Copies of every frame, each with other hairs painted out. */
  readonly copies: number;
}

/** Share of the hairs that can be painted out that each copy loses. */
const paintedShare = 0.4;
/** Nearer to a border of either picture than this, px, a hair decides nothing. */
const rim = 24;
/** A path shows an annotated hair when this many of 20 points of it lie within so many px: the frames' own rule for detections. */
const [leastPoints, nearPx] = [8, 7];

export async function validatePainted<M>(
  frames: readonly FrameToPaint<M>[],
  options: PaintedOptions<M>,
): Promise<PaintedResult> {
  const all: Counts[] = [];
  for (const [k, frame] of frames.entries()) {
    const able = paintableHairs(frame.raster, frame);
    for (let copy = 1; copy <= options.copies; copy++) {
      const seed = 1000 * copy + k;
      const source = randomStream({ seed, stream: 0x9a1d });
      const chosen = able.filter(() => source.uniform() < paintedShare);
      const later = await asSecondVisit(paintOut(frame.raster, chosen), seed + 1);
      const after = { raster: later.raster, measured: options.measureAgain(later, frame) };
      const comparison = options.compare(frame, after);
      all.push(
        countsOf(
          comparison,
          frame,
          chosen.map((c) => c.hair),
        ),
      );
    }
    if (k % 10 === 0) console.error(`painted ${k}`);
  }
  const sum = (of: keyof Counts) => all.reduce((total, c) => total + c[of], 0);
  return { ...sums(sum), copies: all.length };
}

type Counts = { readonly [K in Exclude<keyof PaintedResult, "copies">]: number };

const nothing: Counts = {
  ...{ gated: 0, refused: 0, painted: 0, foundBefore: 0, recovered: 0 },
  ...{ calledLost: 0, lostRight: 0, lostTwice: 0, calledNew: 0, compared: 0 },
};

const sums = (sum: (of: keyof Counts) => number): Counts =>
  Object.fromEntries((Object.keys(nothing) as (keyof Counts)[]).map((key) => [key, sum(key)])) as Counts;

function countsOf<M>(
  comparison: Comparison,
  frame: FrameToPaint<M>,
  chosen: readonly AnnotatedHair[],
): Counts {
  const { registration, hairs } = comparison;
  if (registration.status === "refused")
    return registration.code === "picture-not-measurable"
      ? { ...nothing, gated: 1 }
      : { ...nothing, refused: 1 };
  const { widthPx, heightPx } = comparison.after;
  const isInside = ([x, y]: Point) => {
    const [u, v] = mapPoint(registration.transform, [x, y]);
    return [x, widthPx - x, y, heightPx - y, u, widthPx - u, v, heightPx - v].every((d) => d > rim);
  };
  const painted = chosen.filter((h) => isInside(h.root) && isInside(h.tip));
  const atBorder = chosen.filter((h) => !painted.includes(h));
  const lost = hairs.flatMap(({ fate, before }) =>
    fate === "lost" && before.path !== null && isInside(before.root) ? [before.path] : [],
  );
  const called = lost.filter((path) => !atBorder.some((h) => pointsShown(path, h) >= leastPoints));
  const right = assign(called, painted);
  return {
    ...nothing,
    painted: painted.length,
    foundBefore: painted.filter((h) =>
      frame.listed.some((m) => m.counted && pointsShown(m.path, h) >= leastPoints),
    ).length,
    recovered: right.size,
    calledLost: called.length,
    lostRight: right.size,
    lostTwice: called.filter(
      (path) => !right.has(path) && painted.some((h) => pointsShown(path, h) >= leastPoints),
    ).length,
    calledNew: hairs.filter((h) => h.fate === "new" && isInside(h.before.root)).length,
    compared: hairs.length,
  };
}

type Path = readonly (readonly [number, number])[];

/** Each path to at most one hair and each hair to at most one path, best shown first. */
function assign(paths: readonly Path[], hairs: readonly AnnotatedHair[]): Map<Path, AnnotatedHair> {
  const fits = paths
    .flatMap((path) => hairs.map((hair) => ({ path, hair, points: pointsShown(path, hair) })))
    .filter(({ points }) => points >= leastPoints)
    .sort((a, b) => b.points - a.points);
  const given = new Map<Path, AnnotatedHair>();
  const taken = new Set<AnnotatedHair>();
  for (const { path, hair } of fits) {
    if (given.has(path) || taken.has(hair)) continue;
    given.set(path, hair);
    taken.add(hair);
  }
  return given;
}

/** How many of 20 points along an annotated hair lie near a path. */
function pointsShown(path: Path, { root, tip }: Line): number {
  let near = 0;
  for (let k = 0; k < 20; k++) {
    const t = (k + 0.5) / 20;
    const at: Point = [root[0] + t * (tip[0] - root[0]), root[1] + t * (tip[1] - root[1])];
    const pieces = path.slice(1).map((q, i): Line => ({ root: path[i] as Point, tip: q }));
    if (pieces.some((piece) => distanceToLine(piece, at) < nearPx)) near++;
  }
  return near;
}
