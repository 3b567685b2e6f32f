/** Mean shaft diameter of a course over time, drawn under the density curve on the same time axis. */
import type { CurveOptions, DrawnCurve } from "./curveData.ts";
import { drawCurve } from "./drawCurve.ts";

/**
 * Mean diameter in µm with 95 % error bars; everything else as in the density curve. The value axis spans at least
 * 20 µm (design choice), so that noise never fills the picture.
 */
export function diameterCurve(options: CurveOptions): DrawnCurve {
  return drawCurve(options, {
    title: "Mean shaft diameter over time",
    unit: "µm",
    digits: 1,
    leastSpan: 20,
  });
}
