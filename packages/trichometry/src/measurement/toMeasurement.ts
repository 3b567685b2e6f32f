/** Puts a result together: what it was made from and with, then what was found. */
import type { Raster } from "../picture/raster.ts";
import { engineVersion, type MeasureParameters } from "./parameters.ts";
import type { Calibration, Measurement, Quality } from "./schema.ts";

/** What every result says, counted or refused. */
export interface MeasurementBasis {
  readonly raster: Raster;
  readonly imageSha256: string;
  readonly parameters: MeasureParameters;
  readonly calibration: Calibration | null;
  readonly quality: Quality;
}

/** What was found, and the engine's own numbers that it was found with. */
export interface MeasurementContent extends Pick<Measurement, "area" | "hairs" | "units" | "summary"> {
  readonly engineNumbers: Measurement["parameters"]["engine"];
}

export function toMeasurement(basis: MeasurementBasis, content: MeasurementContent): Measurement {
  const { raster, parameters } = basis;
  return {
    schema: "anagen.measurement/1",
    engine: { name: "anagen-trichometry", version: engineVersion },
    picture: { sha256: basis.imageSha256, widthPx: raster.width, heightPx: raster.height },
    parameters: {
      vellusBelowUm: parameters.vellusBelowUm,
      terminalAboveUm: parameters.terminalAboveUm,
      engine: content.engineNumbers,
    },
    calibration: basis.calibration,
    quality: basis.quality,
    area: content.area,
    hairs: content.hairs,
    units: content.units,
    summary: content.summary,
  };
}
