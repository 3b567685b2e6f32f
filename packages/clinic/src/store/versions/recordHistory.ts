/** Reads every version of a record, first to newest, and leaves the reading in the audit log. */
import { eq } from "drizzle-orm";
import { appendAudit, auditFacts } from "../audit/appendAudit.ts";
import type { StoreContext } from "../database.ts";
import type { Actor } from "../port.ts";
import { selectVersions } from "./selectVersions.ts";
import type { RecordKind, StoredVersion } from "./versionedRecords.ts";

export async function recordHistory<Facts, Stored extends StoredVersion>(
  context: StoreContext,
  kind: RecordKind<Facts, Stored>,
  actor: Actor,
  id: string,
): Promise<Stored[]> {
  return await context.db.transaction(async (tx) => {
    const versions = await selectVersions(tx, kind, eq(kind.versions.id, id));
    const patients = new Set<string | null>();
    for (const version of versions) patients.add(await kind.patientOf(tx, version));
    const detail = `${versions.length} versions`;
    await appendAudit(
      tx,
      context,
      [...patients].map((patientId) =>
        auditFacts(actor, "read", kind.thing, { thingId: id, patientId, detail }),
      ),
    );
    return versions;
  });
}
