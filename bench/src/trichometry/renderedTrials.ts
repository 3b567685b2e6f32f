/** Many rendered trials, in the order of their jobs, on one thread or several: the same results either way. */
import { Worker } from "node:worker_threads";
import { randomStream } from "@anagen/numerics";
import { type RenderedKind, type RenderedTrial, renderedTrial } from "./renderedTrial.ts";
import type { TrialJob } from "./trialWorker.ts";

/** The scale that is stated for a picture differs from the true one by as much as it says it may. */
export const scaleSd = 0.005;

export function trialJob(kind: RenderedKind, seed: number): TrialJob {
  return { kind, seed, ratio: 1 + scaleSd * randomStream({ seed, stream: 0x5ca1e }).normal() };
}

export async function renderedTrials(jobs: readonly TrialJob[], threads: number): Promise<RenderedTrial[]> {
  if (threads <= 1) return jobs.map(({ kind, seed, ratio }) => renderedTrial(kind, seed, ratio));
  const trials = new Array<RenderedTrial>(jobs.length);
  let next = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL("./trialWorker.ts", import.meta.url));
      const give = (): void => {
        if (next >= jobs.length) {
          worker.terminate().then(() => resolve(), reject);
          return;
        }
        const id = next++;
        worker.postMessage({ id, job: jobs[id] });
      };
      worker.on("message", ({ id, trial }: { id: number; trial: RenderedTrial }) => {
        trials[id] = trial;
        give();
      });
      worker.on("error", reject);
      give();
    });
  await Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, work));
  return trials;
}
