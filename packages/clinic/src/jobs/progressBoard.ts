/** Where each picture in the line stands, told within this process to whoever listens. */
import { EventEmitter } from "node:events";
import type { Progress } from "../contract/index.ts";

export interface ProgressBoard {
  publish(progress: Progress): void;
  /** Newest progress of a picture that is in the line; null before and after. */
  latest(pictureId: string): Progress | null;
  /** Calls the listener at every step of this picture; returns what ends that. */
  subscribe(pictureId: string, listener: (progress: Progress) => void): () => void;
}

/** Steps smaller than this are not told: a page cannot show them. */
const smallestStep = 0.01;
const inLine: ReadonlySet<Progress["state"]> = new Set(["waiting", "measuring"]);

export function createProgressBoard(): ProgressBoard {
  const emitter = new EventEmitter();
  // One listener a page that is open, not a leak.
  emitter.setMaxListeners(0);
  const newest = new Map<string, Progress>();
  return {
    publish(progress) {
      const { pictureId, state, stage, done } = progress;
      const last = newest.get(pictureId);
      const isSmall = last?.state === state && last.stage === stage && done - last.done < smallestStep;
      if (isSmall && done >= last.done && done < 1) return;
      if (inLine.has(state)) newest.set(pictureId, progress);
      else newest.delete(pictureId);
      emitter.emit(pictureId, progress);
    },
    latest: (pictureId) => newest.get(pictureId) ?? null,
    subscribe(pictureId, listener) {
      emitter.on(pictureId, listener);
      return () => emitter.off(pictureId, listener);
    },
  };
}
