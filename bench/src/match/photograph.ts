/** Photographs a drawn scalp as a clinic would hand it in: a JPEG file, measured with a scale that errs a little. */
import { decodePicture, encodePicture } from "@anagen/clinic/pictures";
import {
  type Measurement,
  measure,
  photographScalp,
  type Raster,
  type RenderTruth,
  type Scalp,
  type View,
} from "@anagen/trichometry";

export interface Drawn {
  readonly raster: Raster;
  readonly truth: RenderTruth;
  readonly measurement: Measurement;
  /** Processor time of measuring, s. */
  readonly seconds: number;
}

/** Standard deviation of the scale that a measurement is told, relative: what is told differs from the truth by it. */
const scaleSd = 0.01;

/** `quality` is the JPEG's, `scaleError` evenly drawn between −1 and 1. */
export async function photograph(
  scalp: Scalp,
  view: View,
  quality: number,
  scaleError: number,
): Promise<Drawn> {
  const { raster, truth } = photographScalp(scalp, view);
  const file = await encodePicture(raster, "jpeg", { quality });
  const decoded = await decodePicture(file);
  if (!decoded.ok) throw new Error(decoded.problem.sentence);
  const calibration = {
    // Uniform within ±√3 standard deviations has just that standard deviation.
    umPerPixel: truth.umPerPixel * (1 + scaleSd * Math.sqrt(3) * scaleError),
    relativeSd: scaleSd,
    source: { kind: "stated" as const },
  };
  const start = process.cpuUsage();
  const measurement = measure(decoded.raster, { imageSha256: decoded.sha256, calibration });
  const { user, system } = process.cpuUsage(start);
  return { raster: decoded.raster, truth, measurement, seconds: (user + system) / 1e6 };
}
