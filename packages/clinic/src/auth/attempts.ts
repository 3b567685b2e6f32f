/**
 * How often somebody may try to sign in. Counters stand in the database, so that they hold over a restart and over
 * several servers. A try is counted before the password is looked at, so that many at once gain nothing.
 */
import { eq, sql } from "drizzle-orm";
import type { Database } from "../store/database.ts";
import { rateLimit } from "../store/schema/authTables.ts";

/** Limits within a window of 15 minutes (design choice): an account's, and those of one address of the network. */
export const attemptLimits = { windowMs: 15 * 60_000, perAccount: 10, perSource: 50 } as const;

export interface Attempts {
  /** Counts a try. Null when it is within the limits, else the seconds to wait. */
  begin(account: string, source: string | null): Promise<number | null>;
  /**
   * The try was right: the account's counter starts anew, and the network address gets this one try back. Everybody of a
   * clinic may come from one address; only wrong tries use it up.
   */
  succeed(account: string, source?: string | null): Promise<void>;
}

export function createAttempts(db: Database, now: () => Date): Attempts {
  const count = async (key: string, limit: number): Promise<number | null> => {
    const at = now().getTime();
    const since = at - attemptLimits.windowMs;
    const [row] = await db
      .insert(rateLimit)
      .values({ id: key, key, count: 1, lastRequest: at })
      .onConflictDoUpdate({
        target: rateLimit.key,
        set: {
          count: sql`case when ${rateLimit.lastRequest} < ${since} then 1 else ${rateLimit.count} + 1 end`,
          lastRequest: sql`case when ${rateLimit.lastRequest} < ${since} or ${rateLimit.count} < ${limit} then ${at} else ${rateLimit.lastRequest} end`,
        },
      })
      .returning();
    if (row === undefined || row.count <= limit) return null;
    return Math.max(1, Math.ceil((row.lastRequest + attemptLimits.windowMs - at) / 1000));
  };
  return {
    async begin(account, source) {
      const waits = [
        await count(`sign-in:account:${account}`, attemptLimits.perAccount),
        source === null ? null : await count(`sign-in:source:${source}`, attemptLimits.perSource),
      ].filter((wait) => wait !== null);
      return waits.length === 0 ? null : Math.max(...waits);
    },
    async succeed(account, source = null) {
      await db.delete(rateLimit).where(eq(rateLimit.key, `sign-in:account:${account}`));
      if (source === null) return;
      await db
        .update(rateLimit)
        .set({ count: sql`greatest(0, ${rateLimit.count} - 1)` })
        .where(eq(rateLimit.key, `sign-in:source:${source}`));
    },
  };
}
