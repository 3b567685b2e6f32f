/** What contrast a whole shaft has, as far as its own axis tells. */
import type { Ribbon } from "../../shafts/ribbon.ts";
import { axisContrast, type LookSurface } from "./lookSurface.ts";

/** Neither fainter than what stands out from skin at all nor darker than shafts are; negative for light hair. */
export function wholeContrast({ contrast, usualContrast }: LookSurface, r: Ribbon): number {
  const own = axisContrast(contrast, r);
  const size = Math.min(1.1 * usualContrast, Math.max(0.25 * usualContrast, Math.abs(own)));
  return own < 0 ? -size : size;
}
