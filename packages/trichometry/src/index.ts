export { calibrateFromDevice, type DeviceMismatch } from "./calibration/calibrateFromDevice.ts";
export { checkScale, type ScaleProblem, scaleRules } from "./calibration/checkScale.ts";
export { type DeviceProfile, deviceProfileSchema, deviceProfiles } from "./calibration/deviceProfiles.ts";
export { clickSd, type MarkedEnd, type MarkShape, markedScale } from "./calibration/markedScale.ts";
export { type CalibrationProposal, proposeCalibration } from "./calibration/proposeCalibration.ts";
export { calibrationOfProposal, markTruthRules, type ScaleProposal } from "./calibration/scaleProposal.ts";
export { type TypicalLength, typicalLengthRules } from "./calibration/typicalLengths.ts";
export {
  candidateFeatureNames,
  type MeasuredCandidate,
  measureCandidates,
} from "./candidates/measureCandidates.ts";
export type { EditProblem } from "./correction/applyEdit.ts";
export { correctionRules } from "./correction/correctionRules.ts";
export { type Correction, correctMeasurement } from "./correction/correctMeasurement.ts";
export { type Edit, editSchema, editsSchema } from "./correction/editSchema.ts";
export { nextHairId } from "./correction/nextHairId.ts";
export { isInPolygon } from "./counting/maskedArea.ts";
export { compareMeasurements } from "./match/compareMeasurements.ts";
export { comparisonJsonSchema } from "./match/comparisonJsonSchema.ts";
export type {
  CompareMeasurements,
  CompareOptions,
  FollicleSeries,
  FollicleTrack,
  FollowSeries,
  GrownHair,
  MakePhototrichogram,
  Phototrichogram,
  PhototrichogramOptions,
  TrackedVisit,
} from "./match/contract.ts";
export { followSeries } from "./match/followSeries.ts";
export { type PairingSample, pairingNumbers, pairingSamples } from "./match/hairs/pairingSamples.ts";
export {
  type SecondLookSample,
  secondLookNumbers,
  secondLookSamples,
} from "./match/look/secondLookSamples.ts";
export { mapPoint, mapPointBack } from "./match/mapPoint.ts";
export { growthRules, phototrichogram } from "./match/phototrichogram.ts";
export {
  type Changes,
  type ComparedHair,
  type ComparedUnit,
  type Comparison,
  comparisonSchema,
  type HairFate,
  type QuantityChange,
  type RefusalCode,
  type Registration,
  type Sighting,
  type Transform,
  type UnitFate,
} from "./match/schema.ts";
export { warpToBefore } from "./match/warpToBefore.ts";
export { type MeasureOptions, measure } from "./measurement/measure.ts";
export { measurementJsonSchema } from "./measurement/measurementJsonSchema.ts";
export { defaultMeasureParameters, engineVersion, type MeasureParameters } from "./measurement/parameters.ts";
export {
  type Calibration,
  calibrationSchema,
  type FollicularUnit,
  type Hair,
  type HairClass,
  type Measurement,
  type MeasurementSummary,
  measurementSchema,
  type Quality,
  type QualityFinding,
} from "./measurement/schema.ts";
export { type FrameDetections, toDetections } from "./measurement/toDetections.ts";
export type { Raster } from "./picture/raster.ts";
export { assessQuality, type QualityOptions } from "./quality/assessQuality.ts";
export { barContradictionRules } from "./quality/barContradiction.ts";
export { qualityRuleSet } from "./quality/qualityRules.ts";
export { scaleAlarmRules } from "./quality/scaleAlarms.ts";
export { type AgedScalp, type AgeOptions, ageScalp } from "./render/ageScalp.ts";
export { createScalp, type ScalpOptions } from "./render/createScalp.ts";
export { type LaterViewLimits, laterView } from "./render/laterView.ts";
export {
  type NamedPicture,
  namedHair,
  namedPicture,
  namedSkin,
  namedStyle,
  namedSurface,
} from "./render/namedPicture.ts";
export { photographScalp, type Rendered, type RenderTruth, type TrueHair } from "./render/photographScalp.ts";
export { type RenderOptions, renderScalp } from "./render/renderScalp.ts";
export { type RenderedVisit, renderVisits, type VisitsOptions } from "./render/renderVisits.ts";
export type { Pigment, Scalp, ScalpHair, ScalpUnit } from "./render/scalp.ts";
export { typicalFrame } from "./render/typicalFrame.ts";
export type { Overlays, View } from "./render/view.ts";
export { type CountedHair, type SummariseOptions, summarise } from "./summary/summarise.ts";
