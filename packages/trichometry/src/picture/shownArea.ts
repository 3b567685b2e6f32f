/** The part of a picture that shows something: even strips at its border (a viewer's window edge) are cut off. */
import type { Raster } from "./raster.ts";

/** Whole pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Largest difference between the channel values of one row or column that still counts as even, grey levels. */
const even = 10;

/** Thinnest strip that is cut off, px: an even row or two can be chance in an over-exposed corner. */
const thinnest = 4;

/** Share of the first line inside that must differ from the strip. */
const edgeShare = 0.8;

/**
 * Area without the even strips. A picture that is even all over is returned whole, for the quality gate to judge. Only
 * strips with a hard edge against the picture are cut: skin that fades into darkness stays.
 */
export function shownArea(raster: Raster): Area {
  const { width, height } = raster;
  const lines = {
    top: strip(raster, (k) => [0, k, 1, 0], height, width),
    bottom: strip(raster, (k) => [0, height - 1 - k, 1, 0], height, width),
    left: strip(raster, (k) => [k, 0, 0, 1], width, height),
    right: strip(raster, (k) => [width - 1 - k, 0, 0, 1], width, height),
  };
  return {
    x: lines.left,
    y: lines.top,
    width: width - lines.left - lines.right,
    height: height - lines.top - lines.bottom,
  };
}

/** Start and direction of line number k from a border. */
type LineAt = (k: number) => readonly [x: number, y: number, dx: number, dy: number];

/** Number of even lines at a border, or 0 when they do not end in a hard edge. */
function strip(raster: Raster, at: LineAt, lines: number, count: number): number {
  let k = 0;
  while (k < lines && unlikeFirst(raster, at(k), at(k), count) === 0) k++;
  if (k < thinnest || k === lines) return 0;
  return unlikeFirst(raster, at(k), at(k - 1), count) >= edgeShare * count ? k : 0;
}

/** How many pixels of a line differ from the first pixel of another. */
function unlikeFirst(
  raster: Raster,
  line: ReturnType<LineAt>,
  other: ReturnType<LineAt>,
  count: number,
): number {
  const { data, width } = raster;
  const reference = 3 * (other[1] * width + other[0]);
  const step = 3 * (line[3] * width + line[2]);
  let unlike = 0;
  for (let k = 0, o = 3 * (line[1] * width + line[0]); k < count; k++, o += step) {
    for (let c = 0; c < 3; c++) {
      const off = data[o + c] - data[reference + c];
      if (off > even || off < -even) {
        unlike++;
        break;
      }
    }
  }
  return unlike;
}

/** The area as a picture of its own; shares the pixels when the full width is kept. */
export function cropped(raster: Raster, area: Area): Raster {
  const { width, height } = area;
  if (area.x === 0 && width === raster.width) {
    const from = 3 * area.y * width;
    return { width, height, data: raster.data.subarray(from, from + 3 * width * height) };
  }
  const data = new Uint8Array(3 * width * height);
  for (let y = 0; y < height; y++) {
    const from = 3 * ((area.y + y) * raster.width + area.x);
    data.set(raster.data.subarray(from, from + 3 * width), 3 * y * width);
  }
  return { width, height, data };
}
