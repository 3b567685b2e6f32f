/** A thread that draws the demo's pictures one after the other. */
import { Worker } from "node:worker_threads";
import type { Sketch } from "./drawPicture.ts";

export interface DrawingThread {
  /** The picture's file; rejects when the thread was stopped or the sketch cannot be drawn. One call at a time. */
  draw(sketch: Sketch): Promise<Uint8Array>;
  stop(): Promise<void>;
}

/** The entry beside this file: TypeScript when run from source, JavaScript when built. */
const entry = new URL(import.meta.url.replace(/drawingThread\.(ts|js)$/, "drawWorker.$1"));

export function startDrawingThread(): DrawingThread {
  const worker = new Worker(
    entry,
    entry.pathname.endsWith(".ts") ? { execArgv: ["--conditions=source"] } : {},
  );
  // A drawing in hand does not keep the program running.
  worker.unref();
  return {
    draw: (sketch) =>
      new Promise((resolve, reject) => {
        const settle = (end: () => void) => {
          worker.off("message", answered).off("error", failed).off("exit", ended);
          end();
        };
        const answered = (answer: { bytes?: Uint8Array; fault?: string }) =>
          settle(() =>
            answer.bytes === undefined ? reject(new Error(answer.fault)) : resolve(answer.bytes),
          );
        const failed = (fault: Error) => settle(() => reject(fault));
        const ended = () => settle(() => reject(new Error("the drawing thread was stopped")));
        worker.on("message", answered).on("error", failed).on("exit", ended);
        worker.postMessage(sketch);
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
}
