/** Splits the follicles of a plan over threads; the bytes of the result do not depend on how many. */
import { Worker } from "node:worker_threads";
import {
  mergeRuns,
  type Outcome,
  type PopulationPlan,
  type PopulationRun,
  simulatePopulation,
} from "@anagen/haircycle";

/** @param threads at least 1; 1 runs in this thread */
export async function simulateOnThreads(
  plan: PopulationPlan,
  threads: number,
): Promise<Outcome<PopulationRun>> {
  const parts = Math.max(1, Math.min(threads, plan.follicles));
  if (parts === 1) return simulatePopulation(plan);
  const first = plan.firstFollicle ?? 0;
  const runs = await Promise.all(
    Array.from({ length: parts }, (_, part) => {
      const from = Math.floor((plan.follicles * part) / parts);
      const to = Math.floor((plan.follicles * (part + 1)) / parts);
      return simulateThere({ ...plan, firstFollicle: first + from, follicles: to - from });
    }),
  );
  const done: PopulationRun[] = [];
  for (const run of runs) {
    if (!run.ok) return run;
    done.push(run.value);
  }
  return { ok: true, value: mergeRuns(done) };
}

function simulateThere(plan: PopulationPlan): Promise<Outcome<PopulationRun>> {
  const here = import.meta.url.endsWith(".ts") ? ".ts" : ".js";
  const worker = new Worker(new URL(`./populationWorker${here}`, import.meta.url), {
    workerData: plan,
    execArgv: here === ".ts" ? ["--conditions=source"] : [],
  });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => {
      if (code !== 0) reject(new Error(`The simulating thread ended with code ${code}`));
    });
  });
}
