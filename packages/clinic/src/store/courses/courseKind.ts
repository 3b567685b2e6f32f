/** Courses as records with versions. */
import { type Course, type CourseFacts, courseFactsSchema, courseSchema } from "../../contract/index.ts";
import { patientKind } from "../patients/patientKind.ts";
import { course, courseVersion } from "../schema/index.ts";
import { requireRecord } from "../versions/requireRecord.ts";
import type { RecordKind } from "../versions/versionedRecords.ts";

export const courseKind: RecordKind<CourseFacts, Course> = {
  thing: "course",
  identity: course,
  versions: courseVersion,
  facts: courseFactsSchema,
  stored: courseSchema,
  patientOf: async (_tx, stored) => stored.patientId,
  beforeWrite: async (tx, _context, _id, facts) => {
    await requireRecord(tx, patientKind, facts.patientId);
  },
};
