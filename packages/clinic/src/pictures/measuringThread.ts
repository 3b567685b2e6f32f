/** One measuring thread with at most one picture in it, and what becomes of that picture when the thread dies. */
import { Worker } from "node:worker_threads";
import type { MeasureFault, MeasureOutcome, MeasureProgress, MeasureRequest } from "./measureBytes.ts";
import type { FromWorker, ToWorker } from "./measureWorker.ts";

export interface MeasuringThread {
  /** Resolves always: a death of the thread is an outcome too. Call again only after it resolved. */
  run(request: MeasureRequest, onProgress: (progress: MeasureProgress) => void): Promise<MeasureOutcome>;
  /** False once the thread has ended; then it takes no more pictures. */
  isAlive(): boolean;
  /** Ends the thread; the picture in it, if any, gets this fault as its outcome. */
  end(fault: MeasureFault): Promise<void>;
}

/** The entry beside this file: TypeScript when run from source, JavaScript when built. */
const ownEntry = new URL(import.meta.url.replace(/measuringThread\.(ts|js)$/, "measureWorker.$1"));

export function startMeasuringThread(entry: URL = ownEntry): MeasuringThread {
  const fromSource = entry.pathname.endsWith(".ts");
  const worker = new Worker(entry, fromSource ? { execArgv: ["--conditions=source"] } : {});
  let alive = true;
  let job = 0;
  let settle: ((outcome: MeasureOutcome) => void) | null = null;
  let report: (progress: MeasureProgress) => void = () => {};
  // An idle thread does not keep the program running.
  worker.unref();

  const finish = (outcome: MeasureOutcome) => {
    worker.unref();
    const waiting = settle;
    settle = null;
    waiting?.(outcome);
  };
  const died = (how: string) => {
    alive = false;
    finish({
      ok: false,
      problem: {
        code: "measuring.crashed",
        sentence: `The measuring thread stopped (${how}) while it worked on this picture; other pictures are not affected.`,
      },
    });
  };
  worker.on("message", (message: FromWorker) => {
    if (message.id !== job) return;
    if ("progress" in message) report(message.progress);
    else finish(message.outcome);
  });
  worker.on("error", (error) => died(error instanceof Error ? error.message : String(error)));
  worker.on("messageerror", (error) => died(error.message));
  worker.on("exit", (code) => died(`exit code ${code}`));

  return {
    isAlive: () => alive,
    run(request, onProgress) {
      if (settle !== null) throw new Error("a measuring thread takes one picture at a time");
      job++;
      report = onProgress;
      worker.ref();
      return new Promise((resolve) => {
        settle = resolve;
        worker.postMessage({ id: job, request } satisfies ToWorker);
      });
    },
    async end(fault) {
      alive = false;
      finish({ ok: false, problem: fault });
      await worker.terminate();
    },
  };
}
