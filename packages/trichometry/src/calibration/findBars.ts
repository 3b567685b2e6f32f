/** Scale bars that a viewer drew: an L of two equal arms, or one line that ends clearly at both sides. */
import type { Raster } from "../picture/raster.ts";
import type { DrawnLine, LevelView } from "./drawnLine.ts";
import { findLines } from "./findLines.ts";
import type { ScaleProposal } from "./scaleProposal.ts";

/** Shorter lines are strokes of letters, px. */
const shortestBar = 50;
/**
 * Standard deviation of the length of a line drawn in whole pixels, px: each end may be meant half a pixel farther, and
 * compression may take a pixel off.
 */
const drawnSdPx = 0.8;
/** How far the arms of an L may differ and how far their ends may be apart, px. */
const armSlack = 4;
/** How far a corner may lie from the last pixel that is seen of an arm, px. */
const farthestCorner = 60;
/** Share of a plain line that must stand out; an L may be hidden by hair more than that. */
const leastSeen = 0.7;

export function findBars(raster: Raster): ScaleProposal[] {
  const level = findLines(levelView(raster), shortestBar);
  const upright = findLines(uprightView(raster), shortestBar);
  const corners = level.flatMap((a) => upright.flatMap((b) => cornerOf(a, b) ?? []));
  if (corners.length > 0) return unlikeOthers(corners);
  const plain = [
    ...level.filter(isPlainBar).map((line) => plainBar(line, false)),
    ...upright.filter(isPlainBar).map((line) => plainBar(line, true)),
  ];
  return unlikeOthers(plain);
}

function levelView({ data, width, height }: Raster): LevelView {
  const green = new Uint8Array(width * height);
  for (let i = 0; i < green.length; i++) green[i] = data[3 * i + 1];
  return { width, height, at: (x, y) => green[y * width + x] };
}

/** Columns as rows, copied, since a line is read along itself many times. */
function uprightView({ data, width, height }: Raster): LevelView {
  const green = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) green[x * height + y] = data[3 * (y * width + x) + 1];
  return { width: height, height: width, at: (x, y) => green[y * height + x] };
}

/**
 * The L of a level and an upright line of the same colour; null when they do not meet at an end, or differ in length.
 * Arms are counted from the outer side of the corner, which hair may hide.
 */
function cornerOf(level: DrawnLine, upright: DrawnLine): ScaleProposal[] | null {
  if (level.sign !== upright.sign || Math.abs(level.level - upright.level) > 40) return null;
  const atLeft = meets(level, upright.y, "from");
  const atRight = meets(level, upright.y + upright.thickness, "to");
  const atTop = meets(upright, level.y, "from");
  const atBottom = meets(upright, level.y + level.thickness, "to");
  if (!(atLeft || atRight) || !(atBottom || atTop)) return null;
  const x0 = atLeft ? upright.y : level.from;
  const x1 = atLeft ? level.to : upright.y + upright.thickness;
  const y0 = atTop ? level.y : upright.from;
  const y1 = atTop ? upright.to : level.y + level.thickness;
  const [across, down] = [x1 - x0, y1 - y0];
  if (Math.abs(across - down) > armSlack) return null;
  const y = level.y + level.thickness / 2;
  const lengthPx = (across + down) / 2;
  return [
    {
      shape: "scale-bar",
      from: atLeft ? [x0, y] : [x1, y],
      to: atLeft ? [x0 + lengthPx, y] : [x1 - lengthPx, y],
      lengthPx,
      relativeSd: drawnSdPx / lengthPx,
      divisions: 1,
      sentence: `A drawn L with arms of ${across} and ${down} px.`,
    },
  ];
}

/** Whether a line's end lies at the outer side of another line; an end that hair hides may lie farther from it. */
function meets(line: DrawnLine, outerSide: number, end: "from" | "to"): boolean {
  const short = end === "from" ? line[end] - outerSide : outerSide - line[end];
  const clear = line.endsClearly[end === "from" ? 0 : 1];
  return short >= -armSlack && short <= (clear ? armSlack : farthestCorner);
}

const isPlainBar = ({ endsClearly, seenShare }: DrawnLine): boolean =>
  endsClearly[0] && endsClearly[1] && seenShare >= leastSeen;

function plainBar({ y, thickness, from, to }: DrawnLine, upright: boolean): ScaleProposal {
  const middle = y + thickness / 2;
  const place = (along: number): [number, number] => (upright ? [middle, along] : [along, middle]);
  const lengthPx = to - from;
  return {
    shape: "scale-bar",
    from: place(from),
    to: place(to),
    lengthPx,
    relativeSd: drawnSdPx / lengthPx,
    divisions: 1,
    sentence: `A drawn ${upright ? "upright" : "level"} line of ${lengthPx} px.`,
  };
}

/** A label's frame or a table has several lines: where more than two plain lines are found none is a scale bar. */
function unlikeOthers(found: readonly ScaleProposal[]): ScaleProposal[] {
  const sorted = [...found].sort((a, b) => b.lengthPx - a.lengthPx);
  return sorted.length > 2 ? [] : sorted;
}
