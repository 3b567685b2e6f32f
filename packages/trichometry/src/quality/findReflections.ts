/** Large reflections of the light: near-white patches, wider than a shaft, under which no hair can be seen. */
import type { MaskedPolygon } from "../counting/maskedArea.ts";
import { roundTo } from "../measurement/roundTo.ts";
import { meanAround } from "../picture/meanAround.ts";
import type { Plane } from "../picture/plane.ts";
import { areaAxis } from "../shafts/areaAxis.ts";
import { type Component, components } from "../shafts/components.ts";
import { convexHull } from "./convexHull.ts";
import type { Reduced } from "./reduced.ts";

/** Level of the darkest channel from which light counts as a reflection. */
export const nearWhite = 215;
/** Half the side of the square that must be half shining, px of the small picture: single glints stay out. */
const reach = 3;
const halfShining = 0.5;
/** Smallest patch, px² of the small picture (0.03 mm² at 5.5 µm/px), and its least width: a white shaft is 6 px wide. */
const smallestArea = 120;
const leastWidth = 9;
/** Patches are taken in tiles, so that a ring of light masks the ring and not what it surrounds; px of the small picture. */
const tile = 32;
/** The rim of a reflection is soft, px of the small picture. */
const rim = 2;

/** Polygons in px of the picture, overlapping at their rims. */
export function findReflections({ width, height, least, factor }: Reduced): MaskedPolygon[] {
  const shining = least.map((level) => (level >= nearWhite ? 1 : 0));
  if (!shining.includes(1)) return [];
  const data = meanAround(shining, width, height, reach);
  const patches = components({ width, height, data }, halfShining, smallestArea).filter(isWide(width));
  return patches
    .flatMap((patch) => tiles(patch, { width, height, data }))
    .map((corners) => masked(corners, factor));
}

const isWide =
  (stride: number) =>
  (patch: Component): boolean => {
    const { area, length } = areaAxis(patch, stride);
    return area >= leastWidth * length;
  };

/** Convex outlines of the patch's parts. */
function tiles({ pixels }: Component, { width }: Plane): [number, number][][] {
  const parts = new Map<string, [number, number][]>();
  for (const p of pixels) {
    const x = p % width;
    const y = (p - x) / width;
    const key = `${Math.floor(x / tile)} ${Math.floor(y / tile)}`;
    const part = parts.get(key) ?? [];
    // Each pixel with its rim.
    part.push([x - rim, y - rim], [x + 1 + rim, y - rim], [x + 1 + rim, y + 1 + rim], [x - rim, y + 1 + rim]);
    parts.set(key, part);
  }
  return [...parts.values()].map(convexHull);
}

const masked = (corners: readonly (readonly [number, number])[], factor: number): MaskedPolygon => ({
  reason: "glare",
  polygon: corners.map(([x, y]): [number, number] => [roundTo(x * factor, 2), roundTo(y * factor, 2)]),
});
