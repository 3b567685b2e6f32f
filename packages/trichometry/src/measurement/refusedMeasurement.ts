/** The measurement of a picture that the gate refused: a reason, and no number. */
import type { Measurement } from "./schema.ts";
import { type MeasurementBasis, toMeasurement } from "./toMeasurement.ts";

export function refusedMeasurement(basis: MeasurementBasis): Measurement {
  return toMeasurement(basis, {
    engineNumbers: { minConfidence: basis.parameters.minConfidence },
    area: null,
    hairs: [],
    units: [],
    summary: null,
  });
}
