/** How well shafts stand out from the skin in one view of a picture. */
import { orderStatistic } from "../picture/orderStatistic.ts";
import type { Plane } from "../picture/plane.ts";
import { areaAxis } from "../shafts/areaAxis.ts";
import { type Component, components } from "../shafts/components.ts";

export interface StandOut {
  /** Areas that look like one shaft, less a share of those that do not; 0 at the least. */
  readonly shafts: number;
  /** Middle contrast of those areas over the roughness of the skin; 0 where there are none. */
  readonly ratio: number;
}

/** Contrasts at which shafts are looked for, share of each at which an area begins, and smallest area, working pixels. */
const levels = [0.7, 0.5, 0.4, 0.3, 0.25] as const;
const threshold = 0.45;
const minArea = 30;
/** What an area that is no shaft takes off. */
const otherArea = 0.15;
/** Median of the absolute values of normal noise, in standard deviations. */
const medianOfNormal = 0.6745;

/** `plane`: contrast in which the hair is positive. The level is taken that shows most shafts and least else. */
export function standOut(plane: Plane): StandOut {
  let shafts = 0;
  let best: readonly Component[] = [];
  for (const level of levels) {
    const areas = components(plane, threshold * level, minArea);
    const list = areas.filter((area) => isShaftLike(area, plane.width));
    const score = list.length - otherArea * (areas.length - list.length);
    if (score > shafts) {
      shafts = score;
      best = list;
    }
  }
  if (best.length === 0) return { shafts: 0, ratio: 0 };
  const own = Float32Array.from(best, (area) => upperContrast(plane, area));
  return { shafts, ratio: orderStatistic(own, own.length, own.length >> 1) / roughness(plane) };
}

/** Long, of a shaft's width, and full. */
function isShaftLike(area: Component, stride: number): boolean {
  const { area: n, length, across } = areaAxis(area, stride);
  const width = n / length;
  return length >= 18 && length >= 2.2 * across && width >= 3 && width < 14 && n > 0.6 * length * across;
}

function upperContrast(plane: Plane, { pixels }: Component): number {
  const values = Float32Array.from(pixels, (p) => plane.data[p]);
  return orderStatistic(values, values.length, Math.floor(0.8 * values.length));
}

/** Standard deviation of the skin's contrast, by the median: hair covers far less than half of a countable picture. */
function roughness({ data }: Plane): number {
  const sizes = data.map(Math.abs);
  return Math.max(1e-3, orderStatistic(sizes, sizes.length, sizes.length >> 1) / medianOfNormal);
}
