/** What other parts of the clinic build on below the store: sign-in on the Drizzle handle, the job queue on the driver. */
import type { PGlite } from "@electric-sql/pglite";
import type { Pool } from "pg";
import type { Database } from "../database.ts";

export type StoreDriver =
  | { readonly kind: "embedded"; readonly pglite: PGlite }
  | { readonly kind: "server"; readonly pool: Pool };

export interface StoreHandles {
  readonly db: Database;
  readonly driver: StoreDriver;
}

/** A database that is open and migrated. */
export interface OpenDatabase {
  readonly kind: "open";
  readonly handles: StoreHandles;
  close(): Promise<void>;
}

/** Why a database could not be opened, for a person. */
export interface OpenRefused {
  readonly kind: "refused";
  readonly code: "store.folder-in-use" | "store.folder-unusable" | "store.newer-schema" | "store.unreachable";
  readonly sentence: string;
}
