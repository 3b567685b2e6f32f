/** Opens a PostgreSQL server's database; several processes may do so at once. */
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Pool, type PoolClient } from "pg";
import * as schema from "../schema/index.ts";
import type { OpenDatabase, OpenRefused } from "./handles.ts";
import { migrateDatabase } from "./migrateDatabase.ts";

/** Any number, the same in every process: who holds it migrates. */
const migrationLock = 7_202_611;

export async function openServer(databaseUrl: string): Promise<OpenDatabase | OpenRefused> {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // A program that hangs amid a transaction would hold the head of the audit log, and with it everybody.
    idle_in_transaction_session_timeout: 30_000,
  });
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => {});
  let client: PoolClient;
  try {
    client = await pool.connect();
  } catch (fault) {
    await pool.end();
    return { kind: "refused", code: "store.unreachable", sentence: unreachable(databaseUrl, fault) };
  }
  const alone = drizzle(client, { schema });
  try {
    await alone.execute(sql`select pg_advisory_lock(${migrationLock})`);
    const migrated = await migrateDatabase(alone, (config) => migrate(alone, config));
    await alone.execute(sql`select pg_advisory_unlock(${migrationLock})`);
    if (migrated.kind === "newer-schema") {
      client.release();
      await pool.end();
      return { kind: "refused", code: "store.newer-schema", sentence: migrated.sentence };
    }
  } catch (fault) {
    client.release(true);
    await pool.end();
    throw fault;
  }
  client.release();
  const handles = { db: drizzle(pool, { schema }), driver: { kind: "server", pool } } as const;
  return { kind: "open", handles, close: () => pool.end() };
}

/** Names server and database, never the password that may stand in the address. */
function unreachable(databaseUrl: string, fault: unknown): string {
  const why = fault instanceof Error ? fault.message || fault.name : String(fault);
  let where = "DATABASE_URL";
  try {
    const url = new URL(databaseUrl);
    where = `${url.host}${url.pathname}`;
  } catch {
    return `DATABASE_URL is not the address of a PostgreSQL database (postgres://user:password@host:port/name): ${why}`;
  }
  return `The PostgreSQL database at ${where} does not answer: ${why}`;
}
