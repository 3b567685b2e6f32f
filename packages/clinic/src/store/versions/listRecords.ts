/** Reads the newest versions that fulfil a condition and leaves one entry in the audit log. */
import { and, type SQL } from "drizzle-orm";
import { appendAudit, auditFacts } from "../audit/appendAudit.ts";
import type { StoreContext } from "../database.ts";
import type { Actor } from "../port.ts";
import { isNewest } from "../schema/columns.ts";
import { selectVersions } from "./selectVersions.ts";
import type { RecordKind, StoredVersion } from "./versionedRecords.ts";

export async function listRecords<Facts, Stored extends StoredVersion>(
  context: StoreContext,
  kind: RecordKind<Facts, Stored>,
  actor: Actor,
  query: {
    readonly condition: SQL | undefined;
    /** The one patient whom the list is about; null when it goes over patients. */
    readonly patientId: string | null;
    /** What was asked for, in words. */
    readonly asked: string;
  },
): Promise<Stored[]> {
  return await context.db.transaction(async (tx) => {
    const found = await selectVersions(tx, kind, and(isNewest(kind.versions), query.condition));
    const detail = `${query.asked}: ${found.length} found`;
    await appendAudit(tx, context, [
      auditFacts(actor, "list", kind.thing, { patientId: query.patientId, detail }),
    ]);
    return found;
  });
}
