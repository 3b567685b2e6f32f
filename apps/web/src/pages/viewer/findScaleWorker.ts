/** Entry of the thread that looks for scale marks in a picture. */
import { type CalibrationProposal, proposeCalibration } from "@anagen/trichometry";
import { decodeHere } from "../measure/decodeHere.ts";

export type FromScaleWorker =
  | { readonly kind: "found"; readonly proposals: readonly CalibrationProposal[] }
  | { readonly kind: "failed"; readonly sentence: string };

const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Blob>) => void) | null;
  postMessage(message: FromScaleWorker): void;
};

port.onmessage = async ({ data: file }) => {
  try {
    const picture = await decodeHere(file);
    port.postMessage(
      picture.ok
        ? { kind: "found", proposals: proposeCalibration(picture.raster) }
        : { kind: "failed", sentence: picture.sentence },
    );
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String(fault);
    port.postMessage({ kind: "failed", sentence: `Looking for a scale failed: ${said}.` });
  }
};
