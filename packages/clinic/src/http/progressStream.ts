/** How far measuring a picture is, as server-sent events until it is over. */
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { SignedIn } from "../auth/signedIn.ts";
import type { Picture, Progress } from "../contract/index.ts";
import type { Services } from "./services.ts";

/** A comment so often keeps proxies from closing a quiet stream, ms. */
const heartbeatMs = 15_000;

/** Sends where the picture stands, then every step; ends after measured, refused or failed. */
export function progressStream(
  context: Context,
  services: Services,
  who: SignedIn,
  picture: Picture,
): Response {
  const { queue, store } = services;
  context.header("cache-control", "no-store");
  context.header("x-accel-buffering", "no");
  return streamSSE(context, async (stream) => {
    const waiting: Progress[] = [];
    let wake = () => {};
    const end = queue.subscribe(picture.id, (progress) => {
      waiting.push(progress);
      wake();
    });
    stream.onAbort(() => {
      end();
      wake();
    });
    const now = await store.pictures.find(who, picture.id);
    waiting.unshift(queue.progress(picture.id) ?? standing(now ?? picture));
    while (!stream.aborted) {
      const progress = waiting.shift();
      if (progress === undefined) {
        await sleepUntil(heartbeatMs, (resolve) => {
          wake = resolve;
        });
        if (waiting.length === 0 && !stream.aborted) await stream.write(": waiting\n\n");
        continue;
      }
      await stream.writeSSE({ event: "progress", data: JSON.stringify(progress) });
      if (isOver(progress.state)) break;
    }
    end();
  });
}

function standing(picture: Picture): Progress {
  const { id: pictureId, state, stateReason: reason } = picture;
  return { pictureId, state, stage: state, done: isOver(state) ? 1 : 0, reason };
}

function isOver(state: Progress["state"]): boolean {
  return state === "measured" || state === "refused" || state === "failed";
}

function sleepUntil(ms: number, arrange: (resolve: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    arrange(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
