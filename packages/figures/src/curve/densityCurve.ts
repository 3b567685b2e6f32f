/** Hair density of a course over time, as the page of the course and the printed report show it. */
import type { CurveOptions, DrawnCurve } from "./curveData.ts";
import { drawCurve } from "./drawCurve.ts";

/**
 * Hairs/cm² with 95 % error bars, the baseline with the band in which a difference is not called a change, the day
 * of treatment and the protocol's windows. The value axis spans at least 60 hairs/cm² (design choice), so that noise
 * never fills the picture.
 */
export function densityCurve(options: CurveOptions): DrawnCurve {
  return drawCurve(options, { title: "Hair density over time", unit: "hairs/cm²", digits: 0, leastSpan: 60 });
}
