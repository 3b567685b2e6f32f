/** The four calls of a kind of record with versions, over any pair of identity and version tables. */
import { randomUUID } from "node:crypto";
import type { SQL } from "drizzle-orm";
import type { z } from "zod";
import type { StoreContext, Transaction } from "../database.ts";
import type { VersionedRecords } from "../port.ts";
import type { IdentityTable, VersionTable } from "../schema/columns.ts";
import { correctRecord } from "./correctRecord.ts";
import { createRecord } from "./createRecord.ts";
import { findRecord } from "./findRecord.ts";
import { recordHistory } from "./recordHistory.ts";

/** What a stored version has besides its facts. */
export interface StoredVersion {
  readonly id: string;
  readonly version: number;
}

export interface RecordKind<Facts, Stored extends StoredVersion> {
  /** The word for it in the audit log: "patient", "visit". */
  readonly thing: string;
  readonly identity: IdentityTable;
  readonly versions: VersionTable;
  /** Columns of the version table bear the names of the facts. */
  readonly facts: z.ZodObject;
  readonly stored: z.ZodType<Stored>;
  /** Which rows of the tables are of this kind, where several kinds share them. */
  readonly only?: SQL;
  /** The patient whom the record speaks of, for the audit log; null when it speaks of none. */
  patientOf(tx: Transaction, stored: Stored): Promise<string | null>;
  /** Columns that are worked out from the facts. */
  derived?(facts: Facts): Record<string, unknown>;
  /** Checks and claims before a version is written; throws a StoreRefusal. */
  beforeWrite?(tx: Transaction, context: StoreContext, id: string, facts: Facts): Promise<void>;
}

export function versionedRecords<Facts, Stored extends StoredVersion>(
  context: StoreContext,
  kind: RecordKind<Facts, Stored>,
): VersionedRecords<Facts, Stored> {
  return {
    create: (actor, facts) => createRecord(context, kind, actor, { id: randomUUID(), facts }),
    correct: (actor, correction) => correctRecord(context, kind, actor, correction),
    find: (actor, id) => findRecord(context, kind, actor, id),
    history: (actor, id) => recordHistory(context, kind, actor, id),
  };
}
