/** Keeps the write-ahead log of an embedded database short, since no background process of PostgreSQL does it there. */
import type { PGlite } from "@electric-sql/pglite";

const everyMs = 60_000;
/** Two segments of the log: replaying them after a crash takes about a second. Design choice. */
const longestLogBytes = 32 * 1024 * 1024;

/** Looks once a minute, and only while nothing else runs; returns what stops it. */
export function keepLogShort(pglite: PGlite): () => void {
  const timer = setInterval(() => {
    if (pglite.closed) return;
    checkpointWhenLong(pglite, longestLogBytes).catch(() => {
      // The database is closing, or a statement in flight failed: the next look will tell.
    });
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Makes a checkpoint when more than `longestBytes` of log would have to be replayed; tells whether it did. */
export async function checkpointWhenLong(pglite: PGlite, longestBytes: number): Promise<boolean> {
  const { rows } = await pglite.query<{ bytes: string }>(
    "select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::text as bytes from pg_control_checkpoint()",
  );
  if (Number(rows[0]?.bytes ?? 0) <= longestBytes) return false;
  await pglite.exec("checkpoint");
  return true;
}
