/** Rows of a table of versions under a condition, in the order of record and version. */
import { and, asc, type SQL } from "drizzle-orm";
import type { Database } from "../database.ts";
import { toStored } from "./rows.ts";
import type { RecordKind, StoredVersion } from "./versionedRecords.ts";

export async function selectVersions<Facts, Stored extends StoredVersion>(
  db: Database,
  kind: RecordKind<Facts, Stored>,
  condition: SQL | undefined,
): Promise<Stored[]> {
  const table = kind.versions;
  const rows = await db
    .select()
    .from(table as never)
    .where(and(kind.only, condition))
    .orderBy(asc(table.id), asc(table.version));
  return rows.map((row) => toStored(kind, row as Record<string, unknown>));
}
