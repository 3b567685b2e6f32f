/** An entry of the dossier as it travels: whose it is, the day it speaks of, its key if it has one, and its facts. */
import { z } from "zod";
import { dateSchema, idSchema, type RecordVersion, versionSchema } from "../things.ts";
import type { DossierKind, FactsOf } from "./kinds.ts";

const shared = {
  /** Null on an entry of the whole clinic. */
  courseId: idSchema.nullable(),
  /** The day that the entry speaks of, in the clinic's time zone. */
  on: dateSchema,
  /**
   * What makes the entry findable and unrepeatable within its kind: a product's code, an identifier given by a device
   * that was offline. Null where nothing does. A key is never given twice.
   */
  key: z.string().trim().min(1).max(200).nullable(),
};

/** What a person hands in: an entry without its history. */
export const entryDraftSchema = <Facts extends z.ZodType>(facts: Facts) =>
  z.strictObject({ ...shared, facts });

/** An entry as it is stored, newest or older version. */
export const entrySchema = <Facts extends z.ZodType>(facts: Facts) =>
  z.object({
    id: idSchema,
    ...shared,
    /** Null on an entry of the whole clinic. */
    patientId: idSchema.nullable(),
    facts,
    ...versionSchema.shape,
  });

export interface EntryDraft<Kind extends DossierKind> {
  readonly courseId: string | null;
  readonly on: string;
  readonly key: string | null;
  readonly facts: FactsOf<Kind>;
}

export interface Entry<Kind extends DossierKind> extends EntryDraft<Kind>, RecordVersion {
  readonly id: string;
  readonly patientId: string | null;
}
