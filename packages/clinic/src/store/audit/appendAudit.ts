/** Appends entries to the audit log within the transaction of what they tell of. */
import { eq } from "drizzle-orm";
import type { AuditEntry } from "../../contract/index.ts";
import type { StoreContext, Transaction } from "../database.ts";
import type { Actor } from "../port.ts";
import { auditHead, auditLog } from "../schema/index.ts";
import { hashEntry } from "./hashEntry.ts";

export type AuditFacts = Pick<
  AuditEntry,
  "actorId" | "actorName" | "action" | "thing" | "thingId" | "patientId" | "detail"
>;

/**
 * Call it last in a transaction: it locks the head of the chain until the commit, so that of several writers, in
 * several processes too, each sees the entry before its own, and nobody waits for longer than one commit.
 */
export async function appendAudit(tx: Transaction, context: StoreContext, entries: readonly AuditFacts[]) {
  if (entries.length === 0) return;
  const heads = await tx.select().from(auditHead).where(eq(auditHead.onlyRow, 1)).for("update");
  let head = heads[0];
  if (head === undefined) throw new Error("audit_head holds no row; the database was not migrated");
  for (const facts of entries) {
    const unhashed: Omit<AuditEntry, "hash"> = {
      ...facts,
      sequence: head.sequence + 1,
      at: context.now().toISOString(),
      previousHash: head.hash,
    };
    const entry: AuditEntry = { ...unhashed, hash: hashEntry(unhashed) };
    await tx.insert(auditLog).values(entry);
    await tx
      .update(auditHead)
      .set({ sequence: entry.sequence, hash: entry.hash })
      .where(eq(auditHead.onlyRow, 1));
    head = { onlyRow: 1, sequence: entry.sequence, hash: entry.hash };
  }
}

/** The facts of an entry about a record of the store. */
export function auditFacts(
  actor: Actor,
  action: AuditEntry["action"],
  thing: string,
  rest: { readonly thingId?: string; readonly patientId?: string | null; readonly detail?: string } = {},
): AuditFacts {
  return {
    actorId: actor.id,
    actorName: actor.name,
    action,
    thing,
    thingId: rest.thingId ?? null,
    patientId: rest.patientId ?? null,
    detail: rest.detail ?? "",
  };
}
