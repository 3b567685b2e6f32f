/** The hairs of a measurement in the plain form that scoring programs read. */
import type { Measurement } from "./schema.ts";

/** One picture's detections: paths from root to tip in picture pixels. */
export interface FrameDetections {
  readonly id: string;
  /** Time taken, s. */
  readonly seconds?: number;
  readonly hairs: readonly {
    readonly path: readonly (readonly [number, number])[];
    readonly diameterUm?: number;
    readonly confidence: number;
  }[];
}

/**
 * Every hair that the engine holds for one, whether or not its root lies in the counting frame: scorers judge the
 * border by their own rule. Loose and improbable hairs are left out.
 */
export function toDetections(id: string, measurement: Measurement, seconds?: number): FrameDetections {
  const hairs = measurement.hairs
    .filter((h) => h.counted || h.notCounted === "root-outside-frame")
    .map((h) => ({
      path: h.path,
      ...(h.diameterUm === null ? {} : { diameterUm: h.diameterUm }),
      confidence: h.confidence,
    }));
  return { id, ...(seconds === undefined ? {} : { seconds }), hairs };
}
