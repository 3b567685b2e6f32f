/** Adds a version to a record, when the version that the person saw is still the newest. */
import { eq } from "drizzle-orm";
import { appendAudit, auditFacts } from "../audit/appendAudit.ts";
import type { StoreContext } from "../database.ts";
import type { Actor, Corrected, Correction } from "../port.ts";
import { StoreRefusal } from "../refusal.ts";
import { newestVersion } from "./newestVersion.ts";
import { toStored, toVersionRow } from "./rows.ts";
import type { RecordKind, StoredVersion } from "./versionedRecords.ts";

/**
 * Of several corrections made from one version at the same time exactly one is written; the others get a conflict with
 * the version that won. A correction that moves a record to another patient stands in the audit log under both.
 */
export async function correctRecord<Facts, Stored extends StoredVersion>(
  context: StoreContext,
  kind: RecordKind<Facts, Stored>,
  actor: Actor,
  correction: Correction<Facts>,
): Promise<Corrected<Stored>> {
  const { id, fromVersion, facts } = correction;
  const reason = correction.reason.trim();
  if (reason === "")
    throw new StoreRefusal("correction.no-reason", "A correction says why it is made; the reason is empty.");
  return await context.db.transaction(async (tx) => {
    const locked = await tx
      .select({ id: kind.identity.id })
      .from(kind.identity as never)
      .where(eq(kind.identity.id, id))
      .for("update");
    if (locked.length === 0) return { kind: "not-found" };
    const newest = await newestVersion(tx, kind, id);
    if (newest === null) return { kind: "not-found" };
    const before = await kind.patientOf(tx, newest);
    if (newest.version !== fromVersion) {
      const detail = `correction made from version ${fromVersion} refused: version ${newest.version} is there`;
      await appendAudit(tx, context, [
        auditFacts(actor, "read", kind.thing, { thingId: id, patientId: before, detail }),
      ]);
      return { kind: "conflict", newest };
    }
    await kind.beforeWrite?.(tx, context, id, facts);
    const row = toVersionRow(context, kind, actor, { id, version: fromVersion + 1, reason, facts });
    await tx.insert(kind.versions).values(row as never);
    const record = toStored(kind, row);
    const patients = new Set([before, await kind.patientOf(tx, record)]);
    const detail = `version ${record.version}: ${reason}`;
    await appendAudit(
      tx,
      context,
      [...patients].map((patientId) =>
        auditFacts(actor, "correct", kind.thing, { thingId: id, patientId, detail }),
      ),
    );
    return { kind: "corrected", record };
  });
}
