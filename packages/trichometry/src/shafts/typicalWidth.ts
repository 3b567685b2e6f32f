/** How wide what is dark in a picture is, before anything is fitted: for pictures whose scale nobody knows. */
import type { Plane } from "../picture/plane.ts";
import { components } from "./components.ts";
import { usualContrast } from "./usualContrast.ts";

/** Share of the usual contrast at which an area begins, and smallest area, pixels of the plane. */
const threshold = 0.5;
const minArea = 30;
/** An area counts when it holds this many squares of its width: a bar of 1 : 3.4 does, a square holds four. */
const leastSquares = 6;

/**
 * Median over the dark pixels of the width of the area that they lie in (twice its area over its outline), pixels of the
 * plane; null where nothing long is dark.
 */
export function typicalWidth(plane: Plane): number | null {
  const areas = components(plane, threshold * usualContrast(plane), minArea);
  const inside = new Uint8Array(plane.data.length);
  const widths = areas.flatMap(({ pixels }) => {
    for (const p of pixels) inside[p] = 1;
    let outline = 0;
    for (const p of pixels) {
      if (!(inside[p - 1] && inside[p + 1] && inside[p - plane.width] && inside[p + plane.width])) outline++;
    }
    const width = (2 * pixels.length) / outline;
    return pixels.length >= leastSquares * width * width ? [{ width, weight: pixels.length }] : [];
  });
  widths.sort((a, b) => a.width - b.width);
  let left = widths.reduce((sum, w) => sum + w.weight, 0) / 2;
  for (const { width, weight } of widths) {
    left -= weight;
    if (left <= 0) return width;
  }
  return null;
}
