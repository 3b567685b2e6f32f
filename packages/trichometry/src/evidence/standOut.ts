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
  /** Middle contrast of those areas, and the same over the roughness of the skin; 0 where there are none. */
  readonly contrast: number;
  readonly ratio: number;
}

/** Contrasts at which shafts are looked for, and smallest area, working pixels. */
const levels = [0.7, 0.5, 0.4, 0.3, 0.25] as const;
const minArea = 30;
/** Share of a shaft's contrast at which its area begins. */
export const areaFrom = 0.45;
/** What an area that is no shaft takes off. */
const otherArea = 0.15;
/** Median of the absolute values of normal noise, in standard deviations. */
const medianOfNormal = 0.6745;

/** `plane`: contrast in which the hair is positive. The level is taken that shows most shafts and least else. */
export function standOut(plane: Plane): StandOut {
  let most = 0;
  let best: readonly ShaftLike[] = [];
  for (const level of levels) {
    const { shafts, others } = shaftsAt(plane, level);
    const score = shafts.length - otherArea * others;
    if (score > most) {
      most = score;
      best = shafts;
    }
  }
  if (best.length === 0) return { shafts: 0, alike: 0, contrast: 0, ratio: 0 };
  const own = Float32Array.from(best, ({ area }) => upperContrast(plane, area));
  const middle = orderStatistic(own, own.length, own.length >> 1);
  return { shafts: best.length, alike: resultant(best), contrast: middle, ratio: middle / roughness(plane) };
}

/** Areas that look like one shaft of this usual contrast, and the number of areas that do not. */
export function shaftsAt(plane: Plane, level: number): { shafts: ShaftLike[]; others: number } {
  const areas = components(plane, areaFrom * level, minArea);
  const shafts = areas.flatMap((area) => shaftLike(area, plane.width));
  return { shafts, others: areas.length - shafts.length };
}

/** What a view shows for its hair, as one number to compare views by. */
export const worth = ({ shafts, alike, ratio }: StandOut): number => shafts * alike * ratio;

export interface ShaftLike {
  readonly area: Component;
  readonly axis: AreaAxis;
}

/** The area with its axis when it is long, of a shaft's width, and full; else nothing. */
function shaftLike(area: Component, stride: number): ShaftLike[] {
  const axis = areaAxis(area, stride);
  const { area: n, length, across } = axis;
  const width = n / length;
  const is = length >= 18 && length >= 2.2 * across && width >= 3 && width < 14 && n > 0.6 * length * across;
  return is ? [{ area, axis }] : [];
}

function resultant(seen: readonly ShaftLike[]): number {
  const x = seen.reduce((sum, { axis }) => sum + axis.doubleX, 0);
  const y = seen.reduce((sum, { axis }) => sum + axis.doubleY, 0);
  return Math.sqrt(x * x + y * y) / seen.length;
}

function upperContrast(plane: Plane, { pixels }: Component): number {
  const values = Float32Array.from(pixels, (p) => plane.data[p]);
  return orderStatistic(values, values.length, Math.floor(0.8 * values.length));
}

/** Every so many pixels are looked at for the roughness. */
const every = 7;

/** Standard deviation of the skin's contrast, by the median: hair covers far less than half of a countable picture. */
export function roughness({ data }: Plane): number {
  const sizes = new Float32Array(Math.ceil(data.length / every));
  for (let i = 0, k = 0; i < data.length; i += every, k++) sizes[k] = Math.abs(data[i]);
  return Math.max(1e-3, orderStatistic(sizes, sizes.length, sizes.length >> 1) / medianOfNormal);
}
