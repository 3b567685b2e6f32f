/** The skin that both pictures show and count on: only there may their hairs be compared. */
import { mapPoint, mapPointBack } from "../mapPoint.ts";
import type { Transform } from "../schema.ts";
import { type Constellation, isUsable } from "./constellation.ts";

type Point = readonly [number, number];

export interface CommonArea {
  /** Whether a place of the first picture, px, counts in both. */
  contains(x: number, y: number): boolean;
  readonly areaPx2: number;
  readonly areaMm2: number | null;
  /** Common area / the smaller usable area. */
  readonly share: number;
  readonly outlineBefore: [number, number][];
  readonly outlineAfter: [number, number][];
}

/** Sampling of the area, px. */
const step = 6;

/** Null when the two fields do not meet. */
export function commonArea(
  transform: Transform,
  before: Constellation,
  after: Constellation,
): CommonArea | null {
  const inAfter = ([x, y]: Point) => isUsable(after, x * after.umPerPixel, y * after.umPerPixel);
  const inBefore = (x: number, y: number) => isUsable(before, x * before.umPerPixel, y * before.umPerPixel);
  const contains = (x: number, y: number) => inBefore(x, y) && inAfter(mapPoint(transform, [x, y]));
  const own = sampled(before, (x, y) => inBefore(x, y));
  const areaPx2 = sampled(before, contains);
  const [a, b, , d, e] = transform.affine;
  const size = Math.abs(a * e - b * d);
  const other = sampled(after, (x, y) => inAfter([x, y])) / size;
  const outlineBefore = clipToFrame(
    outlineOf(after).map((p) => mapPointBack(transform, p)),
    before.frame,
  );
  if (areaPx2 === 0 || outlineBefore.length < 3) return null;
  const mm2Before = (areaPx2 * before.umPerPixel ** 2) / 1e6;
  const mm2After = (areaPx2 * size * after.umPerPixel ** 2) / 1e6;
  return {
    contains,
    areaPx2,
    areaMm2: before.scaleKnown && after.scaleKnown ? Math.sqrt(mm2Before * mm2After) : null,
    share: Math.min(1, areaPx2 / Math.min(own, other)),
    outlineBefore: outlineBefore.map(rounded),
    outlineAfter: outlineBefore.map((p) => rounded(mapPoint(transform, p))),
  };
}

const rounded = ([x, y]: Point): [number, number] => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];

function sampled({ frame }: Constellation, holds: (x: number, y: number) => boolean): number {
  let inside = 0;
  let all = 0;
  for (let y = frame.y + step / 2; y < frame.y + frame.height; y += step) {
    for (let x = frame.x + step / 2; x < frame.x + frame.width; x += step) {
      all++;
      if (holds(x, y)) inside++;
    }
  }
  return all === 0 ? 0 : (frame.width * frame.height * inside) / all;
}

/** The counting frame as a polygon with points along its sides, since a side is mapped to a curve. */
function outlineOf({ frame }: Constellation): Point[] {
  const corners: Point[] = [
    [frame.x, frame.y],
    [frame.x + frame.width, frame.y],
    [frame.x + frame.width, frame.y + frame.height],
    [frame.x, frame.y + frame.height],
  ];
  return corners.flatMap((from, k) => {
    const to = corners[(k + 1) % 4];
    return [0, 0.25, 0.5, 0.75].map(
      (t): Point => [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])],
    );
  });
}

/** Sutherland and Hodgman's clipping, side by side of the frame. */
function clipToFrame(polygon: readonly Point[], frame: Constellation["frame"]): Point[] {
  const sides: ((p: Point) => number)[] = [
    (p) => p[0] - frame.x,
    (p) => frame.x + frame.width - p[0],
    (p) => p[1] - frame.y,
    (p) => frame.y + frame.height - p[1],
  ];
  return sides.reduce<readonly Point[]>((left, inside) => clipToSide(left, inside), polygon) as Point[];
}

function clipToSide(polygon: readonly Point[], inside: (p: Point) => number): Point[] {
  return polygon.flatMap((to, k) => {
    const from = polygon[(k + polygon.length - 1) % polygon.length];
    const [p, q] = [inside(from), inside(to)];
    const t = p / (p - q);
    const crossing: Point = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
    if (q >= 0) return p >= 0 ? [to] : [crossing, to];
    return p >= 0 ? [crossing] : [];
  });
}
