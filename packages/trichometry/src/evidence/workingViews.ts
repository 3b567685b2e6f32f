/** The working planes and the contrast of one picture, made once for each factor that is asked for. */
import type { Plane } from "../picture/plane.ts";
import type { Raster } from "../picture/raster.ts";
import { toWorkingPlanes, type WorkingPlanes } from "../picture/toWorkingPlanes.ts";
import { contrast } from "./contrast.ts";

export interface WorkingView extends WorkingPlanes {
  /** Relative darkness against the skin, nothing left out; not to be written to. */
  readonly contrast: Plane;
}

/** Looks at a picture at `factor` picture pixels per working pixel. */
export type WorkingViews = (factor: number) => WorkingView;

/** Keeps the last look: the rough look at the shafts and the measurement often need the same factor. */
export function workingViews(raster: Raster): WorkingViews {
  let last: WorkingView | null = null;
  return (factor) => {
    if (last?.factor !== factor) {
      const planes = toWorkingPlanes(raster, factor);
      last = { ...planes, contrast: contrast(planes.value) };
    }
    return last;
  };
}
