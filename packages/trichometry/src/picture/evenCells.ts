/** Which cells of a picture are as dark as an even dark corner is, or just as it is coloured. */
import type { Raster } from "./raster.ts";

export interface EvenCells {
  readonly width: number;
  readonly height: number;
  /** 1 where every pixel of the cell is like an even corner. */
  readonly data: Uint8Array;
  /** Mean green level. */
  readonly green: Float32Array;
  /** Indices of the cells in the even corners. */
  readonly corners: readonly number[];
}

/** Side of a corner that is looked at, share of the shorter side, and how much of it must be even. */
const cornerShare = 0.015;
const smallestCorner = 6;
const cornerEven = 0.97;
/** Dark: every channel at most this, and at most this share of the level in the picture's middle; grey levels. */
const darkest = 48;
const darkShare = 0.35;
/** Stray light lifts a dark corner: it may reach this share of the middle's level if it is as even as noise leaves it. */
const liftedShare = 0.5;
const liftedRange = 36;
/** How far beyond the levels of a lifted corner its like may lie. */
const liftedMargin = 6;
/** Any other colour: farthest that a channel may lie from the corner's, grey levels (what compressing does to a plain fill). */
const sameColour = 3;

type Colour = readonly [number, number, number];
type IsLike = (data: Uint8Array, o: number) => boolean;

/** Null when no corner of the picture is even. */
export function evenCells(raster: Raster, factor: number): EvenCells | null {
  const { width, height } = raster;
  const side = Math.max(smallestCorner, Math.round(cornerShare * Math.min(width, height)));
  if (Math.min(width, height) < 4 * side) return null;
  const middle = middleLevel(raster);
  const kinds: IsLike[] = [];
  const starts: [number, number][] = [];
  for (const [x, y] of [
    [0, 0],
    [width - side, 0],
    [0, height - side],
    [width - side, height - side],
  ]) {
    const like = likeCorner(raster, x, y, side, middle);
    if (like === null) continue;
    kinds.push(like);
    starts.push([x + side / 2, y + side / 2]);
  }
  return kinds.length === 0 ? null : cellsLike(raster, factor, kinds, starts);
}

/** What is like the corner at x, y; null when the corner itself is not even. `level`: of the picture's middle. */
function likeCorner(raster: Raster, x: number, y: number, side: number, level: number): IsLike | null {
  const limit = darkLimit(raster, x, y, side, level);
  const isDark: IsLike = (data, o) => data[o] <= limit && data[o + 1] <= limit && data[o + 2] <= limit;
  if (shareLike(raster, x, y, side, isDark) >= cornerEven) return isDark;
  const { data, width } = raster;
  const middle = 3 * ((y + (side >> 1)) * width + x + (side >> 1));
  const [r, g, b]: Colour = [data[middle], data[middle + 1], data[middle + 2]];
  const isSame: IsLike = (values, o) =>
    Math.abs(values[o] - r) <= sameColour &&
    Math.abs(values[o + 1] - g) <= sameColour &&
    Math.abs(values[o + 2] - b) <= sameColour;
  return shareLike(raster, x, y, side, isSame) >= cornerEven ? isSame : null;
}

function darkLimit({ data, width }: Raster, x: number, y: number, side: number, level: number): number {
  const usual = Math.min(darkest, darkShare * level);
  let [least, most] = [255, 0];
  for (let v = y; v < y + side; v++) {
    for (let o = 3 * (v * width + x), k = 0; k < 3 * side; k++) {
      if (data[o + k] < least) least = data[o + k];
      if (data[o + k] > most) most = data[o + k];
    }
  }
  const isLifted = most > usual && most <= liftedShare * level && most - least <= liftedRange;
  return isLifted ? most + liftedMargin : usual;
}

function shareLike({ data, width }: Raster, x: number, y: number, side: number, isLike: IsLike): number {
  let like = 0;
  for (let v = y; v < y + side; v++)
    for (let u = x; u < x + side; u++) if (isLike(data, 3 * (v * width + u))) like++;
  return like / (side * side);
}

/** Mean green level of the middle third. */
function middleLevel({ data, width, height }: Raster): number {
  const [step, x0, y0] = [4, Math.floor(width / 3), Math.floor(height / 3)];
  let [sum, n] = [0, 0];
  for (let y = y0; y < height - y0; y += step) {
    for (let x = x0; x < width - x0; x += step) {
      sum += data[3 * (y * width + x) + 1];
      n++;
    }
  }
  return sum / Math.max(1, n);
}

function cellsLike(
  raster: Raster,
  factor: number,
  kinds: readonly IsLike[],
  starts: readonly (readonly [number, number])[],
): EvenCells {
  const { data } = raster;
  const width = Math.floor(raster.width / factor);
  const height = Math.floor(raster.height / factor);
  const out = new Uint8Array(width * height);
  const green = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      let sum = 0;
      const like = kinds.map(() => true);
      for (let v = y * factor; v < (y + 1) * factor; v++) {
        for (let u = x * factor; u < (x + 1) * factor; u++) {
          const o = 3 * (v * raster.width + u);
          sum += data[o + 1];
          for (let k = 0; k < kinds.length; k++) like[k] &&= kinds[k](data, o);
        }
      }
      green[i] = sum / (factor * factor);
      out[i] = like.includes(true) ? 1 : 0;
    }
  }
  const cell = ([x, y]: readonly [number, number]) =>
    Math.min(height - 1, Math.floor(y / factor)) * width + Math.min(width - 1, Math.floor(x / factor));
  return { width, height, data: out, green, corners: starts.map(cell) };
}
