/**
 * Measures pictures in worker threads, so that pages and progress bars never wait. Which thread measured a picture
 * leaves no trace in its result: the bytes are the same with one thread or many.
 */
import { availableParallelism } from "node:os";
import type { MeasureFault, MeasureOutcome, MeasureProgress, MeasureRequest } from "./measureBytes.ts";
import { type MeasuringThread, startMeasuringThread } from "./measuringThread.ts";

export interface MeasuringPoolOptions {
  /** Threads, at least 1; default one a processor core. A thread is started when the first picture needs it. */
  readonly threads?: number;
  /** Longest time for one picture, ms; default 300,000. A picture that takes longer fails and its thread is replaced. */
  readonly timeoutMs?: number;
  /** The thread's program; default the measuring worker. Tests put one here that dies. */
  readonly entry?: URL;
}

export interface MeasureCallOptions {
  readonly onProgress?: (progress: MeasureProgress) => void;
  /** Aborted: the picture leaves the queue, or its thread is stopped and replaced. */
  readonly signal?: AbortSignal;
}

export interface MeasuringPool {
  readonly threads: number;
  /** Never rejects: a bad picture, a crash and a cancellation are outcomes. Pictures start in the order of the calls. */
  measure(request: MeasureRequest, options?: MeasureCallOptions): Promise<MeasureOutcome>;
  /** Stops the threads; pictures not finished end as cancelled. */
  close(): Promise<void>;
}

interface Task {
  readonly request: MeasureRequest;
  readonly onProgress: (progress: MeasureProgress) => void;
  readonly settle: (outcome: MeasureOutcome) => void;
  thread: MeasuringThread | null;
}

const cancelled: MeasureFault = {
  code: "measuring.cancelled",
  sentence: "Measuring this picture was cancelled.",
};

export function createMeasuringPool(options: MeasuringPoolOptions = {}): MeasuringPool {
  const { threads = availableParallelism(), timeoutMs = 300_000, entry } = options;
  if (!Number.isInteger(threads) || threads < 1)
    throw new RangeError(`a measuring pool has a whole number of threads of 1 or more, got ${threads}`);
  const idle: MeasuringThread[] = [];
  const busy = new Set<Task>();
  const queue: Task[] = [];
  let closed = false;

  const startNext = () => {
    while (!closed && queue.length > 0 && busy.size < threads) void runTask(queue.shift() as Task);
  };
  const runTask = async (task: Task) => {
    const thread = idle.pop() ?? startMeasuringThread(entry);
    task.thread = thread;
    busy.add(task);
    const timer = setTimeout(() => void thread.end(tooLong(timeoutMs)), timeoutMs);
    const outcome = await thread.run(task.request, task.onProgress);
    clearTimeout(timer);
    busy.delete(task);
    if (thread.isAlive()) idle.push(thread);
    task.settle(outcome);
    startNext();
  };
  const cancel = (task: Task) => {
    const waiting = queue.indexOf(task);
    if (waiting >= 0) {
      queue.splice(waiting, 1);
      task.settle({ ok: false, problem: cancelled });
    } else if (busy.has(task)) void task.thread?.end(cancelled);
  };

  return {
    threads,
    measure(request, { onProgress = () => {}, signal } = {}) {
      if (closed || signal?.aborted) return Promise.resolve({ ok: false, problem: cancelled });
      return new Promise((resolve) => {
        const task: Task = { request, onProgress, settle: resolve, thread: null };
        signal?.addEventListener("abort", () => cancel(task), { once: true });
        queue.push(task);
        startNext();
      });
    },
    async close() {
      closed = true;
      for (const task of queue.splice(0)) task.settle({ ok: false, problem: cancelled });
      const working = [...busy].map(({ thread }) => thread).filter((thread) => thread !== null);
      await Promise.all([...working, ...idle.splice(0)].map((thread) => thread.end(cancelled)));
    },
  };
}

function tooLong(timeoutMs: number): MeasureFault {
  return {
    code: "measuring.timed-out",
    sentence: `Measuring this picture took longer than ${Math.round(timeoutMs / 1000)} s and was stopped.`,
  };
}
