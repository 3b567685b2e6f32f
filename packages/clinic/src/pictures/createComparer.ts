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
  let settle: ((outcome: CompareOutcome) => void) | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const finish = (outcome: CompareOutcome) => {
    // An idle thread does not keep the program running.
    worker?.unref();
    const waiting = settle;
    settle = null;
    waiting?.(outcome);
  };
  const died = (how: string) => {
    worker = null;
    finish({ ok: false, sentence: `The comparing thread stopped (${how}); try again.` });
  };
  const start = () => {
    const made = new Worker(
      entry,
      entry.pathname.endsWith(".ts") ? { execArgv: ["--conditions=source"] } : {},
    );
    made.on("message", finish);
    made.on("error", (error) => died(error instanceof Error ? error.message : String(error)));
    made.on("exit", (code) => made === worker && died(`exit code ${code}`));
    return made;
  };
  const run = (request: CompareRequest) =>
    new Promise<CompareOutcome>((resolve) => {
      settle = resolve;
      worker ??= start();
      worker.ref();
      worker.postMessage(request);
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
