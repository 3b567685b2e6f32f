/** Secret addresses of patients' calendars. A row is never changed: an address that ended has a row in the second table. */
import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { patient } from "./patientTables.ts";

export const calendarFeed = pgTable(
  "calendar_feed",
  {
    id: uuid("id").primaryKey(),
    patientId: uuid("patient_id")
      .notNull()
      .references(() => patient.id),
    /** SHA-256 of the secret in the address; the secret itself is kept nowhere. */
    tokenSha256: text("token_sha256").notNull().unique(),
    language: text("language").$type<"en" | "es">().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("calendar_feed_patient").on(table.patientId),
    check("calendar_feed_hash", sql`${table.tokenSha256} ~ '^[0-9a-f]{64}$'`),
  ],
);

export const calendarFeedEnd = pgTable("calendar_feed_end", {
  feedId: uuid("feed_id")
    .primaryKey()
    .references(() => calendarFeed.id),
  endedAt: instant("ended_at").notNull(),
});
