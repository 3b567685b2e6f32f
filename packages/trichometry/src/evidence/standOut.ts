/** How well shafts stand out from the skin in one view of a picture. */
import { orderStatistic } from "../picture/orderStatistic.ts";
import type { Plane } from "../picture/plane.ts";
import { type AreaAxis, areaAxis } from "../shafts/areaAxis.ts";
import { type Component, components } from "../shafts/components.ts";

export interface StandOut {
  /** Areas that look like one shaft. */
  readonly shafts: number;
  /** Resultant length of their directions, 0 (every way) to 1 (all one way): hair lies side by side, texture does not. */
  readonly alike: number;
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
  let most = 0;
  let best: readonly Seen[] = [];
  for (const level of levels) {
    const areas = components(plane, threshold * level, minArea);
    const list = areas.flatMap((area) => shaftLike(area, plane.width));
    const score = list.length - otherArea * (areas.length - list.length);
    if (score > most) {
      most = score;
      best = list;
    }
  }
  if (best.length === 0) return { shafts: 0, alike: 0, ratio: 0 };
  const own = Float32Array.from(best, ({ area }) => upperContrast(plane, area));
  const middle = orderStatistic(own, own.length, own.length >> 1);
  return { shafts: best.length, alike: resultant(best), ratio: middle / roughness(plane) };
}

/** What a view shows for its hair, as one number to compare views by. */
export const worth = ({ shafts, alike, ratio }: StandOut): number => shafts * alike * ratio;

interface Seen {
  readonly area: Component;
  readonly axis: AreaAxis;
}

/** The area with its axis when it is long, of a shaft's width, and full; else nothing. */
function shaftLike(area: Component, stride: number): Seen[] {
  const axis = areaAxis(area, stride);
  const { area: n, length, across } = axis;
  const width = n / length;
  const is = length >= 18 && length >= 2.2 * across && width >= 3 && width < 14 && n > 0.6 * length * across;
  return is ? [{ area, axis }] : [];
}

function resultant(seen: readonly Seen[]): number {
  const x = seen.reduce((sum, { axis }) => sum + axis.doubleX, 0);
  const y = seen.reduce((sum, { axis }) => sum + axis.doubleY, 0);
  return Math.sqrt(x * x + y * y) / seen.length;
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
