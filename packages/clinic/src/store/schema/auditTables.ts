/** The audit log: a chain of hashes that only grows, and the row that every writer locks to append to it. */
import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import type { AuditEntry } from "../../contract/index.ts";

export const auditLog = pgTable(
  "audit_log",
  {
    sequence: bigint("sequence", { mode: "number" }).primaryKey(),
    /** The text that was hashed, not a timestamp: no database may round or shift it. */
    at: text("at").notNull(),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    action: text("action").$type<AuditEntry["action"]>().notNull(),
    thing: text("thing").notNull(),
    thingId: text("thing_id"),
    patientId: text("patient_id"),
    detail: text("detail").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [index("audit_log_patient").on(table.patientId, table.sequence)],
);

/** One row: the end of the chain. Entries cut off the end of the log are seen by comparing with it. */
export const auditHead = pgTable(
  "audit_head",
  {
    onlyRow: integer("only_row").primaryKey().default(1),
    sequence: bigint("sequence", { mode: "number" }).notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [check("audit_head_only_row", sql`${table.onlyRow} = 1`)],
);
