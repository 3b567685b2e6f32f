/** The courses of one patient, in the order in which they were first recorded. */
import { eq } from "drizzle-orm";
import type { Course } from "../../contract/index.ts";
import type { StoreContext } from "../database.ts";
import type { Actor } from "../port.ts";
import { courseVersion } from "../schema/index.ts";
import { inOrderOfCreation } from "../versions/inOrderOfCreation.ts";
import { listRecords } from "../versions/listRecords.ts";
import { courseKind } from "./courseKind.ts";

export async function coursesOfPatient(
  context: StoreContext,
  actor: Actor,
  patientId: string,
): Promise<Course[]> {
  const found = await listRecords(context, courseKind, actor, {
    condition: eq(courseVersion.patientId, patientId),
    patientId,
    asked: "courses of the patient",
  });
  return await inOrderOfCreation(context.db, courseKind, found);
}
