/** Entry of a measuring thread: takes one picture at a time, reports progress, answers with the outcome. */
import { parentPort } from "node:worker_threads";
import {
  type MeasureOutcome,
  type MeasureProgress,
  type MeasureRequest,
  measureBytes,
} from "./measureBytes.ts";

export type ToWorker = { readonly id: number; readonly request: MeasureRequest };
export type FromWorker =
  | { readonly id: number; readonly progress: MeasureProgress }
  | { readonly id: number; readonly outcome: MeasureOutcome };

const port = parentPort;
if (port === null) throw new Error("measureWorker.ts runs in a worker thread only");

port.on("message", async ({ id, request }: ToWorker) => {
  const outcome = await measureBytes(request, (progress) => {
    port.postMessage({ id, progress } satisfies FromWorker);
  });
  port.postMessage({ id, outcome } satisfies FromWorker);
});
