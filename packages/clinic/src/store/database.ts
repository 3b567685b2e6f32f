/** What every operation of the store works on: a Drizzle handle that is the same over PGlite and over a server. */
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as schema from "./schema/index.ts";

export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

/** The database within a transaction; audit entries are written on it before it commits. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

export interface StoreContext {
  readonly db: Database;
  /** The present; tests and the demo clinic hand in their own. */
  readonly now: () => Date;
}
