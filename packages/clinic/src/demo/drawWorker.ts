/** Entry of the thread that draws the demo's pictures, so that pages never wait for it. */
import { parentPort } from "node:worker_threads";
import { drawPicture, type Sketch } from "./drawPicture.ts";

const port = parentPort;
if (port === null) throw new Error("drawWorker.ts runs in a worker thread only");

port.on("message", async (sketch: Sketch) => {
  try {
    port.postMessage({ bytes: await drawPicture(sketch) });
  } catch (fault) {
    port.postMessage({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
  }
});
