/** The newest version of a record that another record refers to; refuses a reference that points nowhere. */
import type { Database } from "../database.ts";
import { StoreRefusal } from "../refusal.ts";
import { newestVersion } from "./newestVersion.ts";
import type { RecordKind, StoredVersion } from "./versionedRecords.ts";

export async function requireRecord<Facts, Stored extends StoredVersion>(
  db: Database,
  kind: RecordKind<Facts, Stored>,
  id: string,
): Promise<Stored> {
  const found = await newestVersion(db, kind, id);
  if (found !== null) return found;
  throw new StoreRefusal("reference.unknown", `There is no ${kind.thing} with the id ${id}.`);
}
