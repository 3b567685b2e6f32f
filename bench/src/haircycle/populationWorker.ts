/** A thread of the speed bench: simulates what it is sent and answers when it is done, until it is told to stop. */
import { parentPort } from "node:worker_threads";
import { type PopulationPlan, simulatePopulation, unwrap } from "@anagen/haircycle";

parentPort?.on("message", (plan: PopulationPlan | null) => {
  if (plan === null) return process.exit(0);
  parentPort?.postMessage(unwrap(simulatePopulation(plan)).follicles);
});
