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
export type { Raster } from "./picture/raster.ts";
