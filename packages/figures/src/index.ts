export type {
  CurveOptions,
  CurvePoint,
  CurveSeries,
  DrawnCurve,
  DrawnPoint,
  ExpectedWindow,
} from "./curve/curveData.ts";
export { densityCurve } from "./curve/densityCurve.ts";
export { diameterCurve } from "./curve/diameterCurve.ts";
export { hairInWords } from "./overlay/hairInWords.ts";
export { type HairOverlayOptions, hairOverlay } from "./overlay/hairOverlay.ts";
export { type HairStyle, hairStyles, styleOfHair } from "./overlay/hairStyles.ts";
export { palette, seriesStyles } from "./theme/palette.ts";
export { dateInWords } from "./time/timeAxis.ts";
export {
  type DrawnTimeline,
  type DrawnVisit,
  phaseTimeline,
  type TimelineOptions,
  type TimelinePhase,
  type TimelineVisit,
} from "./timeline/phaseTimeline.ts";
