/** Reads the newest version of a record and leaves the reading in the audit log. */
import { appendAudit, auditFacts } from "../audit/appendAudit.ts";
import type { StoreContext } from "../database.ts";
import type { Actor } from "../port.ts";
import { newestVersion } from "./newestVersion.ts";
import type { RecordKind, StoredVersion } from "./versionedRecords.ts";

export async function findRecord<Facts, Stored extends StoredVersion>(
  context: StoreContext,
  kind: RecordKind<Facts, Stored>,
  actor: Actor,
  id: string,
): Promise<Stored | null> {
  return await context.db.transaction(async (tx) => {
    const stored = await newestVersion(tx, kind, id);
    if (stored === null) return null;
    const patientId = await kind.patientOf(tx, stored);
    await appendAudit(tx, context, [auditFacts(actor, "read", kind.thing, { thingId: id, patientId })]);
    return stored;
  });
}
