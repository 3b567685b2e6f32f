/** A checkpoint of the embedded database, once replaying its log after a crash would take long. */
import type { PGlite } from "@electric-sql/pglite";

/** Makes a checkpoint when more than `longestBytes` of log would have to be replayed; tells whether it did. */
export async function checkpointWhenLong(pglite: PGlite, longestBytes: number): Promise<boolean> {
  const { rows } = await pglite.query<{ bytes: string }>(
    "select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::text as bytes from pg_control_checkpoint()",
  );
  if (Number(rows[0]?.bytes ?? 0) <= longestBytes) return false;
  await pglite.exec("checkpoint");
  return true;
}
