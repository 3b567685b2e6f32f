/** How much shafts usually stand out from the skin of a picture, and whether there are shafts at all. */
import { orderStatistic } from "../picture/orderStatistic.ts";
import type { Plane } from "../picture/plane.ts";
import { areaAxis } from "./areaAxis.ts";
import { type Component, components } from "./components.ts";

/** Share of the usual contrast at which an area begins, and smallest area, working pixels. */
const threshold = 0.45;
const minArea = 30;

/** Contrast at which faint shafts (fair or red hair) are looked for, and how many there must be. */
const faintLevel = 0.3;
const fewestFaint = 8;
/** Faint shafts must be paler than the usual estimate by this factor, or that one stands. */
const palerBy = 0.75;
/** Where clearly dark pixels stand out by more than this, the hair is dark. */
const darkFrom = 0.52;
/** What is taken where nothing is clearly dark and there are no faint shafts. */
const nothingClear = 0.6;

/**
 * For dark hair: upper quartile of the contrast among clearly dark pixels, kept within what hair on skin shows. Where the
 * areas that look like single shafts are much paler than that, their own contrast.
 */
export function usualContrast(plane: Plane): number {
  const clear = clearContrast(plane);
  if (clear !== null && clear > darkFrom) return clear;
  const shafts = shaftLike(plane, threshold * faintLevel).list;
  if (shafts.length < fewestFaint) return clear ?? nothingClear;
  const own = shafts.map((area) => upperContrast(plane, area)).sort((a, b) => a - b);
  const middle = own[own.length >> 1];
  return clear === null || middle < palerBy * clear ? Math.max(faintLevel / 2, middle) : clear;
}

/** Null where nothing is clearly dark. */
function clearContrast(plane: Plane): number | null {
  const bins = new Int32Array(101);
  let n = 0;
  for (let i = 0; i < plane.data.length; i++) {
    const c = plane.data[i];
    if (c > 0.35) {
      bins[Math.min(100, Math.floor(c * 100))]++;
      n++;
    }
  }
  let sum = 0;
  for (let b = 0; b <= 100; b++) {
    sum += bins[b];
    if (sum >= 0.75 * n && n > 0) return Math.max(0.4, b / 100);
  }
  return null;
}

/** Levels that are tried for light hair, and what an area that is no shaft costs; below `least` there is no light hair. */
const lightLevels = [0.7, 0.6, 0.5, 0.4, 0.3, 0.25] as const;
const otherArea = 0.15;
const least = 5;

/**
 * For light hair: the level at which most areas look like single shafts and fewest do not (glitter is light too). Null
 * where no level shows a few shafts: then no light hair is looked for.
 */
export function lightContrast(plane: Plane): number | null {
  let best: number | null = null;
  let most = least;
  for (const level of lightLevels) {
    const { list, others } = shaftLike(plane, threshold * level);
    const score = list.length - otherArea * others;
    if (score > most) {
      most = score;
      best = level;
    }
  }
  return best;
}

/** Areas that look like one shaft: long, of a shaft's width, and full. */
function shaftLike(plane: Plane, level: number): { list: Component[]; others: number } {
  const areas = components(plane, level, minArea);
  const list = areas.filter((area) => {
    const { area: n, length, across } = areaAxis(area, plane.width);
    const width = n / length;
    return length >= 18 && length >= 2.2 * across && width >= 3 && width < 14 && n > 0.6 * length * across;
  });
  return { list, others: areas.length - list.length };
}

function upperContrast(plane: Plane, { pixels }: Component): number {
  const values = new Float32Array(pixels.length);
  for (let i = 0; i < values.length; i++) values[i] = plane.data[pixels[i]];
  return orderStatistic(values, values.length, Math.floor(0.8 * values.length));
}
