/** Brings a database to the schema of this program; refuses one that a newer program has migrated further. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "../database.ts";

/** The one folder of migrations, for both kinds of database. */
export const migrationsFolder = join(dirname(fileURLToPath(import.meta.url)), "../../../migrations");

const journalSchema = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })).min(1) });

export type Migrated =
  | { readonly kind: "migrated" }
  | { readonly kind: "newer-schema"; readonly sentence: string };

/** `migrate` is the driver's own way to run a folder of migrations in a transaction. */
export async function migrateDatabase(
  db: Database,
  migrate: (config: { migrationsFolder: string }) => Promise<void>,
): Promise<Migrated> {
  const known = journalSchema.parse(
    JSON.parse(readFileSync(join(migrationsFolder, "meta/_journal.json"), "utf8")),
  ).entries;
  const newestKnown = known[known.length - 1] as (typeof known)[number];
  const applied = await appliedMigrations(db);
  const unknown = applied.filter((when) => !known.some((migration) => migration.when === when));
  if (unknown.length > 0) {
    const steps = unknown.length === 1 ? "one step" : `${unknown.length} steps`;
    return {
      kind: "newer-schema",
      sentence:
        `The database was made by a newer Anagen: it holds ${steps} of its schema that this program does not know ` +
        `(its newest is ${newestKnown.tag}). Start the newer program; this one has changed nothing.`,
    };
  }
  if (applied.length < known.length) await migrate({ migrationsFolder });
  return { kind: "migrated" };
}

/** Creation times of the migrations that the database has seen; none for an empty database. */
async function appliedMigrations(db: Database): Promise<number[]> {
  const exists = await rows(db, sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`);
  if (exists[0]?.there !== true) return [];
  const applied = await rows(db, sql`select created_at as at from drizzle.__drizzle_migrations order by id`);
  return applied.map((row) => Number(row.at));
}

async function rows(db: Database, query: ReturnType<typeof sql>): Promise<Record<string, unknown>[]> {
  const answer = (await db.execute(query)) as unknown as { rows: Record<string, unknown>[] };
  return answer.rows;
}
