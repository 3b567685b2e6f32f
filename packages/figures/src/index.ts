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
export {
  type ForestOptions,
  type ForestStudy,
  type ForestSummary,
  forestPlot,
} from "./evidence/forestPlot.ts";
export { type FunnelOptions, type FunnelPoint, funnelPlot } from "./evidence/funnelPlot.ts";
export { type LeagueCell, type LeagueOptions, leagueTable } from "./evidence/leagueTable.ts";
export {
  type NetworkEdge,
  type NetworkGraphOptions,
  type NetworkNode,
  networkGraph,
} from "./evidence/networkGraph.ts";
export { type HundredPeopleOptions, hundredPeople } from "./frequencies/hundredPeople.ts";
export { diameterHistogram } from "./haircycle/diameterHistogram.ts";
export { type ForecastFanOptions, forecastFan } from "./haircycle/forecastFan.ts";
export { type LinesByMonthOptions, linesByMonth, type MonthLine } from "./haircycle/linesByMonth.ts";
export { phaseSharesFigure } from "./haircycle/phaseShares.ts";
export { fateInWords } from "./match/fateInWords.ts";
export { type FateOverlayOptions, fateOverlay } from "./match/fateOverlay.ts";
export { type FateStyle, fateStyles, styleOfFate } from "./match/fateStyles.ts";
export { hairInWords } from "./overlay/hairInWords.ts";
export { type HairOverlayOptions, hairOverlay } from "./overlay/hairOverlay.ts";
export { type HairStyle, hairStyles, styleOfHair } from "./overlay/hairStyles.ts";
export { type ReliabilityBin, type ReliabilityOptions, reliabilityPlot } from "./review/reliabilityPlot.ts";
export { type ReviewCurveOptions, reviewCurve } from "./review/reviewCurve.ts";
export { type DrawScalpOptions, drawScalp } from "./scalp/drawScalp.ts";
export {
  type NamedPattern,
  patternOfGrade,
  type ScalpPattern,
  scalpPatterns,
} from "./scalp/scalpPatterns.ts";
export { englishWords, type FigureWords } from "./theme/figureWords.ts";
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
