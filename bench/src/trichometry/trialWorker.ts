/** A thread that measures rendered pictures: takes one job after the other, answers with its trial. */
import { parentPort } from "node:worker_threads";
import { type RenderedKind, renderedTrial } from "./renderedTrial.ts";

export interface TrialJob {
  readonly kind: RenderedKind;
  readonly seed: number;
  /** The stated scale over the true one. */
  readonly ratio: number;
}

parentPort?.on("message", ({ id, job }: { id: number; job: TrialJob }) => {
  parentPort?.postMessage({ id, trial: renderedTrial(job.kind, job.seed, job.ratio) });
});
