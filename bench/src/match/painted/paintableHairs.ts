/** Which hairs of a real picture can be painted out without a trace: clean skin all around the shaft and somewhere beside it. */
import type { Raster } from "@anagen/trichometry";
import { seenShaft } from "./seenShaft.ts";
import { type Grey, smoothGrey } from "./smoothGrey.ts";
import { axisOf, distanceToLine, type Line, type Point, type Stroke } from "./stroke.ts";

export interface AnnotatedHair extends Line {
  readonly class: string;
}

export interface Paintable {
  readonly hair: AnnotatedHair;
  /** What is painted: the line between the ends of the shaft as the picture shows them, and how far to either side, px. */
  readonly stroke: Stroke;
  /** From the shaft to the skin that takes its place, px. */
  readonly from: Point;
}

export interface PaintableOptions {
  readonly hairs: readonly AnnotatedHair[];
  /** Where the picture is skin, px: x, y, width, height. */
  readonly area: readonly [number, number, number, number];
}

/** Lines on which annotation was cut: hairs end there that go on, and others are not annotated (px). */
const cuts = { x: 640, y: 512, within: 4 } as const;
/** Skin is what is darker than the skin's middle by no more than this share of the hair's contrast, or by what pores are. */
const skinShare = 0.3;
const poreLevels = 12;

/** Pixels decide, because a part of the shafts (at the cuts) is not annotated; loose hairs (`abnormal`) are none of the skin's. */
export function paintableHairs(raster: Raster, options: PaintableOptions): Paintable[] {
  const { hairs, area } = options;
  const grey = smoothGrey(raster);
  return hairs.flatMap((hair): Paintable[] => {
    if (hair.class === "abnormal" || touchesCut(hair)) return [];
    const seen = seenShaft(grey, hair);
    if (seen === null) return [];
    const scene: Scene = {
      ...{ grey, area, isInk: inkIn(raster) },
      others: hairs.filter((h) => h !== hair),
      leastLevel: seen.skin - Math.max(poreLevels, skinShare * seen.contrast),
    };
    const stroke = longerStrokes(seen.stroke).find((s) => isAlone(s, scene));
    const from =
      stroke === undefined ? undefined : placesBeside(stroke).find((o) => isSkin(stroke, o, scene));
    return stroke === undefined || from === undefined ? [] : [{ hair, stroke, from }];
  });
}

interface Scene {
  readonly grey: Grey;
  readonly area: PaintableOptions["area"];
  readonly others: readonly AnnotatedHair[];
  readonly isInk: (p: Point) => boolean;
  /** What is darker is no skin. */
  readonly leastLevel: number;
}

/** As it was seen, and farther into the shade that the root throws below the skin. */
const longerStrokes = (stroke: Stroke): Stroke[] =>
  [0, 10, 20, 30].flatMap((behind) => [0, 4].map((wider) => lengthened(stroke, behind, wider)));

function lengthened({ root, tip, half }: Stroke, behind: number, wider: number): Stroke {
  const { ux, uy } = axisOf({ root, tip });
  return { root: [root[0] - behind * ux, root[1] - behind * uy], tip, half: half + wider };
}

/** Nothing but skin around it. */
function isAlone(stroke: Stroke, { grey, area, others, isInk, leastLevel }: Scene): boolean {
  if (!isWithin(stroke, area) || others.some((h) => apart(stroke, h) < stroke.half + 16)) return false;
  const points = pointsIn(widened(stroke));
  const rim = points.filter((p) => distanceToLine(stroke, p) > stroke.half);
  return darkShare(grey, rim, leastLevel) <= 0.01 && !points.some(isInk);
}

/** Nothing but skin where it would be taken from. */
function isSkin(stroke: Stroke, [dx, dy]: Point, { grey, area, others, isInk, leastLevel }: Scene): boolean {
  const there = movedBy(stroke, [dx, dy]);
  if (!isWithin(there, area) || others.some((h) => apart(there, h) < stroke.half + 12)) return false;
  const points = pointsIn(widened(there));
  return darkShare(grey, points, leastLevel) === 0 && !points.some(isInk);
}

const widened = (stroke: Stroke): Stroke => ({ ...stroke, half: stroke.half + 4 });

/** Lines and letters that were written over a frame, purer in colour than skin and hair are. */
function inkIn({ width, data }: Raster): (p: Point) => boolean {
  return ([x, y]) => {
    const at = 3 * (Math.round(y) * width + Math.round(x));
    const [r, g, b] = [data[at] as number, data[at + 1] as number, data[at + 2] as number];
    return (r > 130 && g < 0.48 * r && b < 0.48 * r) || (b > 130 && r < 0.4 * b && g < 0.4 * b);
  };
}

/** To either side, near first, and a little to and fro. */
function placesBeside(stroke: Stroke): Point[] {
  const { ux, uy } = axisOf(stroke);
  return [6, 14, 24, 36].flatMap((gap) =>
    [1, -1].flatMap((side) =>
      [0, -16, 16].map((along): Point => {
        const off = side * (2 * stroke.half + gap);
        return [along * ux - off * uy, along * uy + off * ux];
      }),
    ),
  );
}

const movedBy = ({ root, tip, half }: Stroke, [dx, dy]: Point): Stroke => ({
  root: [root[0] + dx, root[1] + dy],
  tip: [tip[0] + dx, tip[1] + dy],
  half,
});

function pointsIn(stroke: Stroke): Point[] {
  const { root, tip, half } = stroke;
  const points: Point[] = [];
  for (let y = Math.floor(Math.min(root[1], tip[1]) - half); y <= Math.max(root[1], tip[1]) + half; y++)
    for (let x = Math.floor(Math.min(root[0], tip[0]) - half); x <= Math.max(root[0], tip[0]) + half; x++)
      if (distanceToLine(stroke, [x, y]) <= half) points.push([x, y]);
  return points;
}

const darkShare = (grey: Grey, points: readonly Point[], least: number): number =>
  points.filter((p) => !(grey(p) >= least)).length / points.length;

const touchesCut = ({ root, tip }: AnnotatedHair): boolean =>
  [root, tip].some(([x, y]) => Math.abs(x - cuts.x) < cuts.within || Math.abs(y - cuts.y) < cuts.within);

function isWithin({ root, tip, half }: Stroke, [x, y, width, height]: PaintableOptions["area"]): boolean {
  const rim = half + 6;
  return [root, tip].every(
    ([u, v]) => u > x + rim && v > y + rim && u < x + width - rim && v < y + height - rim,
  );
}

/** Least distance of points along both axes, px. */
function apart(p: Line, q: Line): number {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k <= 12; k++) {
    const on = (s: Line): Point => [
      s.root[0] + ((s.tip[0] - s.root[0]) * k) / 12,
      s.root[1] + ((s.tip[1] - s.root[1]) * k) / 12,
    ];
    least = Math.min(least, distanceToLine(q, on(p)), distanceToLine(p, on(q)));
  }
  return least;
}
