/** Entries of one kind of the dossier as records with versions. */
import { eq } from "drizzle-orm";
import type { z } from "zod";
import {
  type DossierKind,
  dossierKinds,
  type Entry,
  type EntryDraft,
  entryDraftSchema,
  entrySchema,
  idSchema,
} from "../../contract/index.ts";
import { dossierEntry, dossierEntryVersion } from "../schema/index.ts";
import type { RecordKind } from "../versions/versionedRecords.ts";
import { claimKey } from "./claimKey.ts";

/** A draft with the patient whom its course belongs to. */
export type PlacedDraft<Kind extends DossierKind> = EntryDraft<Kind> & { readonly patientId: string | null };

export function dossierKind<Kind extends DossierKind>(
  kind: Kind,
): RecordKind<PlacedDraft<Kind>, Entry<Kind>> {
  const { facts } = dossierKinds[kind];
  return {
    thing: kind,
    identity: dossierEntry,
    versions: dossierEntryVersion,
    only: eq(dossierEntryVersion.kind, kind),
    facts: entryDraftSchema(facts).extend({ patientId: idSchema.nullable() }),
    stored: entrySchema(facts) as unknown as z.ZodType<Entry<Kind>>,
    derived: () => ({ kind }),
    patientOf: async (_tx, stored) => stored.patientId,
    beforeWrite: (tx, context, id, { key }) => claimKey(tx, context, { kind, key, entryId: id }),
  };
}
