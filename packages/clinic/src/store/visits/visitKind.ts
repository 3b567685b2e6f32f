/** Visits as records with versions. */
import { type Visit, type VisitFacts, visitFactsSchema, visitSchema } from "../../contract/index.ts";
import { courseKind } from "../courses/courseKind.ts";
import { visit, visitVersion } from "../schema/index.ts";
import { requireRecord } from "../versions/requireRecord.ts";
import type { RecordKind } from "../versions/versionedRecords.ts";

export const visitKind: RecordKind<VisitFacts, Visit> = {
  thing: "visit",
  identity: visit,
  versions: visitVersion,
  facts: visitFactsSchema,
  stored: visitSchema,
  patientOf: async (tx, stored) => (await requireRecord(tx, courseKind, stored.courseId)).patientId,
  beforeWrite: async (tx, _context, _id, facts) => {
    await requireRecord(tx, courseKind, facts.courseId);
  },
};
