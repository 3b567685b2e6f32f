/** Removes files that an upload began and a crash cut off. */
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * Only files older than `staleAfterMs`: on a server several processes share the folder, and another one may be writing.
 * Gives back how many were removed.
 */
export async function sweepIncoming(
  incoming: string,
  options: { readonly staleAfterMs: number; readonly now: Date },
): Promise<number> {
  let removed = 0;
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const mtimeMs = await stat(path).then(
      (stats) => stats.mtimeMs,
      () => null,
    );
    // Null: its upload has just ended, here or in another process.
    if (mtimeMs === null || options.now.getTime() - mtimeMs < options.staleAfterMs) continue;
    await rm(path, { force: true });
    removed++;
  }
  return removed;
}
