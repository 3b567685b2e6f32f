/** Picture bytes → measurement, in the thread that calls it. The pool's workers run this; small programs may too. */
import { type Calibration, type Measurement, measure } from "@anagen/trichometry";
import { decodePicture } from "./decodePicture.ts";
import type { PictureProblem, PictureWarning } from "./problem.ts";

export interface MeasureRequest {
  readonly bytes: Uint8Array;
  /** The name the file came with, for the warning about a wrong extension. */
  readonly name?: string;
  /** Null: counts and pixels only. */
  readonly calibration: Calibration | null;
  /** Areas that the user wants left out, px of the picture as shown. */
  readonly maskedByUser?: readonly (readonly (readonly [number, number])[])[];
  /** Largest picture that is decoded, in millions of pixels; default 40. */
  readonly maxMegapixels?: number;
}

/** How far one picture is; `done` runs from 0 to 1. */
export interface MeasureProgress {
  readonly stage: "reading the picture" | "finding hairs" | "done";
  readonly done: number;
}

/** What went wrong in measuring and not in the picture. */
export interface MeasureFault {
  readonly code: "measuring.crashed" | "measuring.cancelled" | "measuring.timed-out" | "measuring.failed";
  readonly sentence: string;
}

export type MeasureOutcome =
  | {
      readonly ok: true;
      readonly measurement: Measurement;
      readonly warnings: readonly PictureWarning[];
      /** Wall time of decoding and measuring, s. Never part of a stored result. */
      readonly seconds: number;
    }
  | { readonly ok: false; readonly problem: PictureProblem | MeasureFault };

/** Share of the whole that decoding takes, for the progress shown (measured: 60 ms of 600 ms on a 1.3 MP JPEG). */
const decodingShare = 0.1;

export async function measureBytes(
  request: MeasureRequest,
  onProgress: (progress: MeasureProgress) => void = () => {},
): Promise<MeasureOutcome> {
  const started = performance.now();
  onProgress({ stage: "reading the picture", done: 0 });
  const { bytes, name, calibration, maskedByUser, maxMegapixels } = request;
  const picture = await decodePicture(bytes, {
    ...(name === undefined ? {} : { name }),
    ...(maxMegapixels === undefined ? {} : { maxMegapixels }),
  });
  if (!picture.ok) return picture;
  try {
    const measurement = measure(picture.raster, {
      imageSha256: picture.sha256,
      calibration,
      ...(maskedByUser === undefined ? {} : { maskedByUser }),
      onProgress: (share) =>
        onProgress({ stage: "finding hairs", done: decodingShare + (1 - decodingShare) * share }),
    });
    onProgress({ stage: "done", done: 1 });
    return {
      ok: true,
      measurement,
      warnings: picture.warnings,
      seconds: (performance.now() - started) / 1000,
    };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      problem: { code: "measuring.failed", sentence: `Measuring this picture failed: ${said}.` },
    };
  }
}
