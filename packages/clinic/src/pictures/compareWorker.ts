/** Entry of the comparing thread: takes one pair at a time and answers with the outcome. */
import { parentPort } from "node:worker_threads";
import { type CompareRequest, compareBytes } from "./compareBytes.ts";

const port = parentPort;
if (port === null) throw new Error("compareWorker.ts runs in a worker thread only");

port.on("message", async (request: CompareRequest) => port.postMessage(await compareBytes(request)));
