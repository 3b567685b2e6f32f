/** The direction in which the hairs around an area lie, from the other elongated areas of the picture. */
import type { AreaAxis } from "./areaAxis.ts";

/** Reach of the neighbours (standard deviation of the weight), working pixels; 200 is 2.2 mm. */
const reach = 200;

/** What has an axis: a dark area, or a ribbon that was found. */
export type Axis = Pick<AreaAxis, "x" | "y" | "length" | "across" | "doubleX" | "doubleY">;

/**
 * Axial mean of the elongated areas around `here` (itself left out), near ones first. The price of lying across it falls with
 * the square of the resultant length: where the neighbours disagree there is no common direction to keep to.
 */
export function commonDirection(
  axes: readonly Axis[],
  here: { readonly x: number; readonly y: number },
  price: number,
): { direction: readonly [number, number]; directionPrice: number } {
  let c = 0;
  let s = 0;
  let total = 0;
  for (const a of axes) {
    if (a === here || a.length < 20 || a.length < 2.2 * a.across) continue;
    const q = ((a.x - here.x) ** 2 + (a.y - here.y) ** 2) / (2 * reach * reach);
    const weight = Math.min(a.length, 60) / (1 + q + (q * q) / 2);
    c += weight * a.doubleX;
    s += weight * a.doubleY;
    total += weight;
  }
  const size = Math.sqrt(c * c + s * s);
  if (total < 60 || size < 0.3 * total) return { direction: [1, 0], directionPrice: 0 };
  // Half of the doubled angle.
  const x = Math.sqrt(Math.max(0, (1 + c / size) / 2));
  const y = Math.sqrt(Math.max(0, (1 - c / size) / 2)) * (s < 0 ? -1 : 1);
  return { direction: [x, y], directionPrice: price * (size / total) ** 2 };
}
