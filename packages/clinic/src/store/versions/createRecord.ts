/** Writes a new record: its identity, its first version and the audit entry, in one transaction. */
import { appendAudit, auditFacts } from "../audit/appendAudit.ts";
import type { StoreContext } from "../database.ts";
import type { Actor } from "../port.ts";
import { toStored, toVersionRow } from "./rows.ts";
import type { RecordKind, StoredVersion } from "./versionedRecords.ts";

export async function createRecord<Facts, Stored extends StoredVersion>(
  context: StoreContext,
  kind: RecordKind<Facts, Stored>,
  actor: Actor,
  record: { readonly id: string; readonly facts: Facts },
): Promise<Stored> {
  const row = toVersionRow(context, kind, actor, { ...record, version: 1, reason: null });
  return await context.db.transaction(async (tx) => {
    await tx.insert(kind.identity).values({ id: record.id, createdAt: row.recordedAt } as never);
    await kind.beforeWrite?.(tx, context, record.id, record.facts);
    await tx.insert(kind.versions).values(row as never);
    const stored = toStored(kind, row);
    const patientId = await kind.patientOf(tx, stored);
    await appendAudit(tx, context, [
      auditFacts(actor, "create", kind.thing, { thingId: record.id, patientId, detail: "version 1" }),
    ]);
    return stored;
  });
}
