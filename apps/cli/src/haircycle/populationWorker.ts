/** A thread that simulates its share of the follicles and hands the run back. */
import { parentPort, workerData } from "node:worker_threads";
import { simulatePopulation } from "@anagen/haircycle";

parentPort?.postMessage(simulatePopulation(workerData));
