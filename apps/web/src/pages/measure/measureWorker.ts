/** Entry of the page's measuring thread: a file in, progress and the measurement out. Nothing leaves the machine. */
import { type Calibration, type Measurement, measure } from "@anagen/trichometry";
import { decodeHere } from "./decodeHere.ts";

export interface ToWorker {
  readonly file: Blob;
  readonly calibration: Calibration | null;
}

export type FromWorker =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "done"; readonly measurement: Measurement; readonly seconds: number }
  | { readonly kind: "failed"; readonly sentence: string };

const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
};

/** Share of the whole that decoding takes, for the progress shown. */
const decodingShare = 0.1;

port.onmessage = async ({ data: { file, calibration } }) => {
  try {
    const picture = await decodeHere(file);
    if (!picture.ok) return port.postMessage({ kind: "failed", sentence: picture.sentence });
    port.postMessage({ kind: "progress", share: decodingShare });
    const started = performance.now();
    const measurement = measure(picture.raster, {
      imageSha256: picture.sha256,
      calibration,
      onProgress: (share) =>
        port.postMessage({ kind: "progress", share: decodingShare + (1 - decodingShare) * share }),
    });
    port.postMessage({ kind: "done", measurement, seconds: (performance.now() - started) / 1000 });
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String(fault);
    port.postMessage({ kind: "failed", sentence: `Measuring this picture failed: ${said}.` });
  }
};
