/** How much of the skin is covered: by hair that is darker than it, and by what is lighter. */
import { contrast } from "../evidence/contrast.ts";
import type { Raster } from "../picture/raster.ts";
import { toWorkingPlanes } from "../picture/toWorkingPlanes.ts";

export interface CoveredShare {
  /** Share of the picture that is darker than the skin around it by a quarter. */
  readonly dark: number;
  /** Share that is lighter by a quarter: reflections, scales, white hair. */
  readonly light: number;
}

/** Longest side of the picture that is looked at, px: a shaft of a contact picture is then some 8 px wide. */
const lookedAt = 640;
/** Contrast against the skin from which a working pixel counts as covered. */
const coveredFrom = 0.25;

export function coveredShare(raster: Raster): CoveredShare {
  const factor = Math.max(1, Math.max(raster.width, raster.height) / lookedAt);
  const plane = contrast(toWorkingPlanes(raster, factor).value);
  let dark = 0;
  let light = 0;
  for (const value of plane.data) {
    if (value > coveredFrom) dark++;
    else if (value < -coveredFrom) light++;
  }
  return { dark: dark / plane.data.length, light: light / plane.data.length };
}
