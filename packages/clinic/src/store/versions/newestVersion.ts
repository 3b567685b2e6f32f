/** The newest version of one record, or null; leaves no trace in the audit log, which is its caller's duty. */
import { and, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { isNewest } from "../schema/columns.ts";
import { selectVersions } from "./selectVersions.ts";
import type { RecordKind, StoredVersion } from "./versionedRecords.ts";

export async function newestVersion<Facts, Stored extends StoredVersion>(
  db: Database,
  kind: RecordKind<Facts, Stored>,
  id: string,
): Promise<Stored | null> {
  const found = await selectVersions(db, kind, and(eq(kind.versions.id, id), isNewest(kind.versions)));
  return found[0] ?? null;
}
