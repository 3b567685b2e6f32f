/** Both kinds of database for tests that must hold on both; where PostgreSQL is not installed the server one says so. */

import type { OpenedStore, OpenOptions } from "../open/openStore.ts";
import { openOrThrow, openTestStore } from "./openTestStore.ts";
import { findPostgres, startPostgres, type TestServer } from "./startPostgres.ts";

export interface Backend {
  readonly name: string;
  /** Why its tests are skipped; null when they run. */
  readonly skipped: string | null;
  start(): Promise<void>;
  /** A new, empty store. */
  open(options?: OpenOptions): Promise<OpenedStore & { dispose(): Promise<void> }>;
  stop(): Promise<void>;
}

export const embeddedBackend: Backend = {
  name: "embedded database",
  skipped: null,
  start: async () => {},
  open: openTestStore,
  stop: async () => {},
};

const programs = findPostgres();
let server: TestServer | null = null;

export const serverBackend: Backend = {
  name: "PostgreSQL server",
  skipped: programs === null ? "skipped: PostgreSQL's initdb and pg_ctl are not installed here" : null,
  start: async () => {
    server = await startPostgres(programs as string);
  },
  open: async (options) => {
    const opened = await openOrThrow({ databaseUrl: await emptyServerDatabase() }, options);
    return { ...opened, dispose: () => opened.store.close() };
  },
  stop: async () => server?.stop(),
};

/** The address of a database in which nothing is yet; the server backend must have been started. */
export async function emptyServerDatabase(): Promise<string> {
  if (server === null) throw new Error("the server was not started");
  return await server.createDatabase();
}

export const backends: readonly Backend[] = [embeddedBackend, serverBackend];
