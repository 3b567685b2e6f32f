/** Measures one of the annotated real frames, in the form that their scorer reads. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { decodePicture } from "@anagen/clinic/pictures";
import { type FrameDetections, type Measurement, measure, toDetections } from "@anagen/trichometry";

/** Folder of the annotated frames; not part of the project. */
export const frames = resolve(import.meta.dirname, "../../../../shared/trichoscopy");

export interface TruthFrame {
  readonly id: string;
  readonly file: string;
  readonly split: string;
  /** From the burned-in bar; null where there is none, and a nominal scale is assumed. */
  readonly umPerPixel: number | null;
  readonly umPerPixelAssumed?: number;
}

export async function detectFrame(frame: TruthFrame): Promise<FrameDetections> {
  const { measurement, seconds } = await measureFrame(frame);
  return toDetections(frame.id, measurement, seconds);
}

/** The whole result, and how long it took without decoding. */
export async function measureFrame(
  frame: TruthFrame,
): Promise<{ measurement: Measurement; seconds: number }> {
  const decoded = await decodePicture(readFileSync(join(frames, frame.file)));
  if (!decoded.ok) throw new Error(`${frame.file}: ${decoded.problem.sentence}`);
  const start = performance.now();
  const measurement = measure(decoded.raster, {
    imageSha256: decoded.sha256,
    // The frames' scale is nominal; 1 % covers the difference between their bar and their circle.
    calibration: {
      umPerPixel: frame.umPerPixel ?? frame.umPerPixelAssumed ?? 5.54,
      relativeSd: 0.01,
      source: { kind: "stated", note: "nominal" },
    },
  });
  const seconds = (performance.now() - start) / 1000;
  const [finding] = measurement.quality.findings.filter((f) => f.severity === "reject");
  if (finding !== undefined) console.log(`${frame.id} refused: ${finding.sentence}`);
  return { measurement, seconds };
}
