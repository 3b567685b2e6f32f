/** The job queue (pg-boss) on the database that the store has open. */
import { fromPglite, PgBoss } from "pg-boss";
import type { StoreDriver } from "../store/open/handles.ts";

export const measureQueue = "measure-picture";
/** Tries of one job altogether: the first and two more. */
export const mostTries = 3;

/** Starts the queue; `report` hears of faults that belong to no single job (a connection that broke, say). */
export async function openBoss(driver: StoreDriver, report: (fault: unknown) => void): Promise<PgBoss> {
  const common = { useListenNotify: true, schedule: false } as const;
  const boss =
    driver.kind === "embedded"
      ? new PgBoss({ ...common, db: fromPglite(driver.pglite), backend: "pglite" })
      : // A pool of its own: a job that waits must not keep a page from its connection.
        new PgBoss({ ...common, connectionString: driver.pool.options.connectionString ?? "", max: 4 });
  boss.on("error", report);
  await boss.start();
  const options = {
    policy: "exclusive",
    notify: true,
    retryLimit: mostTries - 1,
    retryDelay: 1,
    // Longer than the longest that the pool gives a picture.
    expireInSeconds: 900,
    // Several processes may work on a server: a job whose process no longer gives a sign is taken up by another.
    ...(driver.kind === "server" ? { heartbeatSeconds: 30 } : {}),
  } as const;
  if ((await boss.getQueue(measureQueue)) === null) await boss.createQueue(measureQueue, options);
  return boss;
}
