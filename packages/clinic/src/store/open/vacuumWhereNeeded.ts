/** Vacuum and statistics for tables of the embedded database that changed much. */
import type { PGlite } from "@electric-sql/pglite";

/**
 * By the rule of PostgreSQL's autovacuum with its defaults (PostgreSQL documentation, "The Autovacuum Daemon"): 50 rows
 * and 20 % of the table dead, or 50 rows and 10 % changed since the last statistics. Gives back the tables it served.
 */
export async function vacuumWhereNeeded(pglite: PGlite): Promise<string[]> {
  const { rows } = await pglite.query<{ name: string }>(
    `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
     where n_dead_tup > 50 + 0.2 * n_live_tup or n_mod_since_analyze > 50 + 0.1 * n_live_tup
     order by 1`,
  );
  for (const { name } of rows) await pglite.exec(`vacuum (analyze) ${name}`);
  return rows.map((row) => row.name);
}
