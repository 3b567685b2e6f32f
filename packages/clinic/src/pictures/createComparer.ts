/** Compares pictures in a thread of its own, one pair after the other, so that pages never wait for the server. */
import { Worker } from "node:worker_threads";
import type { CompareOutcome, CompareRequest } from "./compareBytes.ts";

export interface Comparer {
  /** Never rejects: a crash is an outcome too. Pairs are compared in the order of the calls. */
  compare(request: CompareRequest): Promise<CompareOutcome>;
  /** Stops the thread; a pair in it ends as stopped. */
  close(): Promise<void>;
}

/** The entry beside this file: TypeScript when run from source, JavaScript when built. */
const ownEntry = new URL(import.meta.url.replace(/createComparer\.(ts|js)$/, "compareWorker.$1"));

/** The thread is started when the first pair needs it, and again after it died. */
export function createComparer(entry: URL = ownEntry): Comparer {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const started = () => {
    worker ??= new Worker(entry, entry.pathname.endsWith(".ts") ? { execArgv: ["--conditions=source"] } : {});
    return worker;
  };
  const run = (request: CompareRequest) =>
    new Promise<CompareOutcome>((resolve) => {
      const thread = started();
      thread.ref();
      const settle = (outcome: CompareOutcome) => {
        thread.removeAllListeners();
        thread.unref();
        resolve(outcome);
      };
      const died = (how: string) => {
        worker = null;
        settle({ ok: false, sentence: `The comparing thread stopped (${how}); try again.` });
      };
      thread.once("message", settle);
      thread.once("error", (error) => died(error instanceof Error ? error.message : String(error)));
      thread.once("exit", (code) => died(`exit code ${code}`));
      thread.postMessage(request);
    });
  return {
    compare(request) {
      const outcome = last.then(() => run(request));
      last = outcome;
      return outcome;
    },
    async close() {
      await worker?.terminate();
      worker = null;
    },
  };
}
