/** From facts to a row of a table of versions, and back. */
import type { StoreContext } from "../database.ts";
import type { Actor } from "../port.ts";
import type { RecordKind, StoredVersion } from "./versionedRecords.ts";

/** The columns of one version; `reason` is null on the first. */
export function toVersionRow<Facts, Stored extends StoredVersion>(
  context: StoreContext,
  kind: RecordKind<Facts, Stored>,
  actor: Actor,
  version: {
    readonly id: string;
    readonly version: number;
    readonly reason: string | null;
    readonly facts: Facts;
  },
): Record<string, unknown> {
  return {
    ...(kind.facts.parse(version.facts) as Record<string, unknown>),
    ...kind.derived?.(version.facts),
    id: version.id,
    version: version.version,
    recordedAt: context.now(),
    recordedById: actor.id,
    recordedByName: actor.name,
    reason: version.reason,
  };
}

/** A row, or several joined into one object, as the contract's record; columns that the contract does not know fall away. */
export function toStored<Stored extends StoredVersion>(
  kind: Pick<RecordKind<never, Stored>, "stored">,
  row: Record<string, unknown>,
): Stored {
  const { recordedAt, recordedById, recordedByName, ...rest } = row;
  return kind.stored.parse({
    ...rest,
    recordedAt: (recordedAt as Date).toISOString(),
    recordedBy: { id: recordedById, name: recordedByName },
  });
}
