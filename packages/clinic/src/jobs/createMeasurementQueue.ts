/**
 * The line of pictures that wait to be measured. It lives in the database, so that nothing is forgotten when the
 * program stops in whatever way; pictures found unmeasured at the start are taken up again.
 */
import type { JobWithMetadata, PgBoss } from "pg-boss";
import type { Progress } from "../contract/index.ts";
import type { MeasuringPool } from "../pictures/index.ts";
import { engineActor } from "../store/engineActor.ts";
import type { StoreDriver } from "../store/open/handles.ts";
import type { Store } from "../store/port.ts";
import { type MeasureJob, measurePicture } from "./measurePicture.ts";
import { measureQueue, mostTries, openBoss } from "./openBoss.ts";
import { createProgressBoard } from "./progressBoard.ts";

export interface MeasurementQueueOptions {
  readonly store: Store;
  readonly driver: StoreDriver;
  readonly files: { get(sha256: string): Promise<Uint8Array | null> };
  /** The queue takes as many pictures at once as the pool has threads. The caller closes the pool, after `stop`. */
  readonly pool: MeasuringPool;
  /** How often the line is looked at when nothing woke the queue, s; 0.5 or more, default 2. */
  readonly pollSeconds?: number;
  /** Called once a picture has numbers; default nothing. */
  readonly afterMeasured?: (pictureId: string) => void;
  /** Faults that belong to no picture; default a line on standard error. */
  readonly report?: (fault: unknown) => void;
}

export interface MeasurementQueue {
  /** Puts a picture in the line; the same picture version twice is one job. Work begins at once. */
  add(pictureId: string, pictureVersion: number): Promise<void>;
  /** How far measuring is, as this process knows; null when the picture is not in the line here. */
  progress(pictureId: string): Progress | null;
  /** Calls the listener at every step of this picture; returns what ends that. */
  subscribe(pictureId: string, listener: (progress: Progress) => void): () => void;
  /** Takes no more pictures, waits for those in hand (30 s at most) and leaves the rest for the next start. */
  stop(): Promise<void>;
}

/** Opens the queue, takes up what an earlier run left unfinished, and starts to work. */
export async function createMeasurementQueue(options: MeasurementQueueOptions): Promise<MeasurementQueue> {
  const { store, driver, files, pool, pollSeconds = 2, afterMeasured = () => {} } = options;
  const { report = (fault) => console.error(fault) } = options;
  const board = createProgressBoard();
  const boss = await openBoss(driver, report);

  const add = async (pictureId: string, pictureVersion: number) => {
    const job: MeasureJob = { pictureId, pictureVersion };
    const waiting = {
      pictureId,
      state: "waiting",
      stage: "waiting for its turn",
      done: 0,
      reason: null,
    } as const;
    if (board.latest(pictureId) === null) board.publish(waiting);
    await boss.send(measureQueue, job, { singletonKey: keyOf(job) });
  };
  const work = async (job: JobWithMetadata<MeasureJob>) => {
    const services = { store, files, pool, publish: board.publish, afterMeasured };
    const outcome = await measurePicture(services, job.data).catch((fault: unknown) => {
      const sentence = fault instanceof Error ? fault.message : String(fault);
      return { kind: "try-again", sentence } as const;
    });
    if (outcome.kind === "done") return;
    const isLast = job.retryCount >= mostTries - 1;
    const state = isLast ? "failed" : "waiting";
    const reason = isLast ? `${outcome.sentence} It was tried ${mostTries} times.` : outcome.sentence;
    const { pictureId } = job.data;
    await store.pictures.setState(pictureId, state, reason);
    board.publish({
      pictureId,
      state,
      stage: isLast ? "done" : "waiting for another try",
      done: isLast ? 1 : 0,
      reason,
    });
    throw new Error(outcome.sentence);
  };

  if (driver.kind === "embedded") await releaseDeadJobs(boss);
  await takeUpUnfinished(boss, store, add);
  await boss.work(
    measureQueue,
    {
      includeMetadata: true,
      localConcurrency: pool.threads,
      pollingIntervalSeconds: pollSeconds,
      notifyPollingIntervalSeconds: pollSeconds,
    },
    async ([job]: JobWithMetadata<MeasureJob>[]) => {
      try {
        if (job !== undefined) await work(job);
      } finally {
        wakeWorkers(boss);
      }
    },
  );
  return {
    add,
    progress: board.latest,
    subscribe: board.subscribe,
    stop: () => boss.stop({ graceful: true, timeout: 30_000, close: driver.kind === "server" }),
  };
}

const keyOf = ({ pictureId, pictureVersion }: MeasureJob) => `${pictureId}:${pictureVersion}`;

/** After a job a worker would wait for its next poll, although more pictures are in the line. */
function wakeWorkers(boss: PgBoss): void {
  for (const { id, name } of boss.getWipData()) if (name === measureQueue) boss.notifyWorker(id);
}

/**
 * The embedded database belongs to this process alone, so a job that is marked as being worked on was left by one that
 * ended. It counts as a try: a picture that takes the program down with it is not taken up for ever.
 */
async function releaseDeadJobs(boss: PgBoss): Promise<void> {
  const jobs = await boss.findJobs<MeasureJob>(measureQueue);
  const dead = jobs.filter(({ state }) => state === "active").map(({ id }) => id);
  if (dead.length > 0)
    await boss.fail(measureQueue, dead, { message: "the program ended while it measured" });
}

/** Every picture that is not measured is in the line, or has had its tries and is marked as failed. */
async function takeUpUnfinished(boss: PgBoss, store: Store, add: MeasurementQueue["add"]): Promise<void> {
  for (const { id, version } of await store.pictures.waiting(engineActor)) {
    const jobs = await boss.findJobs(measureQueue, {
      key: keyOf({ pictureId: id, pictureVersion: version }),
    });
    const newest = jobs.sort((a, b) => b.createdOn.getTime() - a.createdOn.getTime())[0];
    if (newest?.state === "failed")
      await store.pictures.setState(
        id,
        "failed",
        `Measuring this picture stopped the program ${mostTries} times.`,
      );
    else await add(id, version);
  }
}
