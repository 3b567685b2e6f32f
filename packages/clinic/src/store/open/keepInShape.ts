/** What PostgreSQL's background processes do on a server, done by the program for the embedded database, which has none. */
import type { PGlite } from "@electric-sql/pglite";
import { checkpointWhenLong } from "./checkpointWhenLong.ts";
import { vacuumWhereNeeded } from "./vacuumWhereNeeded.ts";

/** As often as autovacuum looks on a server. */
const everyMs = 60_000;
/** Two segments of the log: replaying them after a crash takes about a second. Design choice. */
const longestLogBytes = 32 * 1024 * 1024;

/** Looks once a minute as long as the program runs for another reason; returns what stops it. */
export function keepInShape(pglite: PGlite): () => Promise<void> {
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    try {
      await vacuumWhereNeeded(pglite);
      await checkpointWhenLong(pglite, longestLogBytes);
    } catch {
      // Upkeep that failed is tried again at the next look; what it was for still holds without it.
    }
  };
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
