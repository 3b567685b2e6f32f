/** Measures files in a pool and hands the results on in the order of the files, however the threads finish. */
import { readFile } from "node:fs/promises";
import { inspectPicture, type MeasuringPool } from "@anagen/clinic/pictures";
import type { Measurement } from "@anagen/trichometry";
import type { PictureFile } from "./findPictures.ts";
import type { Problem, Scale } from "./scaleOptions.ts";

export type FileResult = PictureFile & {
  readonly warnings: readonly Problem[];
} & (
    | { readonly status: "measured"; readonly measurement: Measurement; readonly seconds: number }
    /** The quality gate refused the picture: the measurement says what it saw and has no numbers. */
    | {
        readonly status: "refused";
        readonly measurement: Measurement;
        readonly problem: Problem;
        readonly seconds: number;
      }
    | { readonly status: "failed"; readonly problem: Problem }
  );

export interface MeasureFilesOptions {
  readonly files: readonly PictureFile[];
  readonly pool: MeasuringPool;
  readonly scale: Scale;
  /** Called once a file, in the order of `files`; the next call waits for this one. */
  readonly onResult: (result: FileResult) => Promise<void> | void;
  /** Called when a file is done, in the order in which they finish. */
  readonly onDone?: (result: FileResult) => void;
}

/** Never rejects because of a file. Twice as many files as threads are in memory at most. */
export async function measureFiles(options: MeasureFilesOptions): Promise<void> {
  const { files, pool, scale, onResult, onDone = () => {} } = options;
  const ahead = 2 * pool.threads;
  const running: Promise<FileResult>[] = [];
  let next = 0;
  const start = () => {
    const file = files[next++];
    if (file === undefined) return;
    running.push(
      measureFile(file, pool, scale).then((result) => {
        onDone(result);
        return result;
      }),
    );
  };
  for (let k = 0; k < ahead; k++) start();
  for (let k = 0; k < files.length; k++) {
    const result = await (running[k] as Promise<FileResult>);
    start();
    await onResult(result);
  }
}

async function measureFile(file: PictureFile, pool: MeasuringPool, scale: Scale): Promise<FileResult> {
  const failed = (problem: Problem): FileResult => ({ ...file, status: "failed", problem, warnings: [] });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file.path);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return failed({ code: "file.unreadable", sentence: `This file cannot be read: ${said}.` });
  }
  const inspected = inspectPicture(bytes);
  if (!inspected.ok) return failed(inspected.problem);
  const scaled = scale(inspected);
  if (!scaled.ok) return failed(scaled.problem);
  const outcome = await pool.measure({ bytes, name: file.path, calibration: scaled.calibration });
  if (!outcome.ok) return failed(outcome.problem);
  const { measurement, warnings, seconds } = outcome;
  const rejected = measurement.quality.findings.find(({ severity }) => severity === "reject");
  if (measurement.quality.verdict === "not-measurable")
    return {
      ...file,
      status: "refused",
      measurement,
      seconds,
      warnings,
      problem: {
        code: `quality.${rejected?.code ?? "not-measurable"}`,
        sentence: rejected?.sentence ?? "The quality gate refused this picture.",
      },
    };
  const noted = measurement.quality.findings.map(({ code, sentence }) => ({
    code: `quality.${code}`,
    sentence,
  }));
  return { ...file, status: "measured", measurement, seconds, warnings: [...warnings, ...noted] };
}
