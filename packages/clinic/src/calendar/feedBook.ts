/**
 * Secret addresses of patients' calendars. At most one is open for a patient; making another ends the one before it.
 * Only the hash of a secret is kept, so that who reads the database cannot follow anybody's calendar. Whoever makes or
 * ends an address stands in the audit log, in the same transaction.
 */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { FeedLanguage, FeedState } from "../contract/index.ts";
import { appendAudit, auditFacts } from "../store/audit/appendAudit.ts";
import type { StoreContext, Transaction } from "../store/database.ts";
import type { Actor } from "../store/port.ts";
import { user as users } from "../store/schema/authTables.ts";
import { calendarFeed, calendarFeedEnd } from "../store/schema/index.ts";
import { patient as patients } from "../store/schema/patientTables.ts";

/** Bytes of a secret: 256 bits are not guessed. */
const secretBytes = 32;

export interface OpenFeed {
  readonly id: string;
  readonly patientId: string;
  readonly language: FeedLanguage;
}

export function createFeedBook(context: StoreContext) {
  const { db, now } = context;
  return {
    state: async (actor: Actor, patientId: string): Promise<FeedState> =>
      db.transaction(async (tx) => {
        const open = await openFeed(tx, patientId);
        const detail = `calendar address ${open === null ? "none" : "open"}`;
        await appendAudit(tx, context, [auditFacts(actor, "read", "calendar-feed", { patientId, detail })]);
        return stateOf(open);
      }),

    /** Gives the secret, which is known here and to nobody afterwards. */
    make: async (actor: Actor, patientId: string, language: FeedLanguage) => {
      const secret = randomBytes(secretBytes).toString("base64url");
      const feed = await db.transaction(async (tx) => {
        await endOpen(tx, patientId, now());
        const row = { id: randomUUID(), patientId, tokenSha256: hashOf(secret), language, createdAt: now() };
        await tx.insert(calendarFeed).values(row);
        const about = { thingId: row.id, patientId, detail: "calendar address made; any before it ended" };
        await appendAudit(tx, context, [auditFacts(actor, "create", "calendar-feed", about)]);
        return stateOf(row);
      });
      return { secret, feed };
    },

    end: async (actor: Actor, patientId: string): Promise<FeedState> =>
      db.transaction(async (tx) => {
        const ended = await endOpen(tx, patientId, now());
        const about = { patientId, detail: ended ? "calendar address ended" : "no calendar address to end" };
        await appendAudit(tx, context, [auditFacts(actor, "correct", "calendar-feed", about)]);
        return { state: "none" };
      }),

    /**
     * The feed behind a secret; null where there is none, it has ended, or the patient's access to their own page is
     * closed. Found by its hash, so that the time taken tells nothing about a secret that is nearly right.
     */
    behind: async (secret: string): Promise<OpenFeed | null> => {
      const [row] = await db
        .select({ id: calendarFeed.id, patientId: calendarFeed.patientId, language: calendarFeed.language })
        .from(calendarFeed)
        .leftJoin(calendarFeedEnd, eq(calendarFeedEnd.feedId, calendarFeed.id))
        .where(and(eq(calendarFeed.tokenSha256, hashOf(secret)), isNull(calendarFeedEnd.feedId)));
      if (row === undefined) return null;
      const accounts = await db
        .select({ id: users.id })
        .from(users)
        .where(and(eq(users.patientId, row.patientId), sql`coalesce(${users.banned}, false) = false`));
      return accounts.length === 0 ? null : row;
    },
  };
}

const hashOf = (secret: string) => createHash("sha256").update(secret).digest("hex");

type Row = Pick<typeof calendarFeed.$inferSelect, "id" | "createdAt" | "language">;

function stateOf(row: Row | null): FeedState {
  if (row === null) return { state: "none" };
  return { state: "open", since: row.createdAt.toISOString(), language: row.language };
}

async function openFeed(tx: Transaction, patientId: string): Promise<Row | null> {
  const { id, createdAt, language } = calendarFeed;
  const [row] = await tx
    .select({ id, createdAt, language })
    .from(calendarFeed)
    .leftJoin(calendarFeedEnd, eq(calendarFeedEnd.feedId, calendarFeed.id))
    .where(and(eq(calendarFeed.patientId, patientId), isNull(calendarFeedEnd.feedId)))
    .orderBy(desc(createdAt))
    .limit(1);
  return row ?? null;
}

/** Holds the patient's row until the commit, so that two devices at once cannot leave two addresses open. */
async function endOpen(tx: Transaction, patientId: string, at: Date): Promise<boolean> {
  await tx.select({ id: patients.id }).from(patients).where(eq(patients.id, patientId)).for("no key update");
  const open = await openFeed(tx, patientId);
  if (open === null) return false;
  await tx.insert(calendarFeedEnd).values({ feedId: open.id, endedAt: at });
  return true;
}
