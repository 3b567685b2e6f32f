/** Sorts records by when their first version was written; by id when two were written in the same millisecond. */
import { inArray } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { RecordKind, StoredVersion } from "./versionedRecords.ts";

export async function inOrderOfCreation<Facts, Stored extends StoredVersion>(
  db: Database,
  kind: RecordKind<Facts, Stored>,
  records: readonly Stored[],
): Promise<Stored[]> {
  if (records.length < 2) return [...records];
  const ids = records.map((record) => record.id);
  const rows = (await db
    .select({ id: kind.identity.id, createdAt: kind.identity.createdAt })
    .from(kind.identity as never)
    .where(inArray(kind.identity.id, ids))) as { id: string; createdAt: Date }[];
  const created = new Map(rows.map((row) => [row.id, row.createdAt.getTime()]));
  const at = (record: Stored) => created.get(record.id) ?? 0;
  return [...records].sort((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1));
}
