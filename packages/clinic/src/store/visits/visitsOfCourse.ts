/** The visits of one course by day. */
import { eq } from "drizzle-orm";
import type { Visit } from "../../contract/index.ts";
import { courseKind } from "../courses/courseKind.ts";
import type { StoreContext } from "../database.ts";
import type { Actor } from "../port.ts";
import { visitVersion } from "../schema/index.ts";
import { listRecords } from "../versions/listRecords.ts";
import { newestVersion } from "../versions/newestVersion.ts";
import { byDay } from "./byDay.ts";
import { visitKind } from "./visitKind.ts";

export async function visitsOfCourse(
  context: StoreContext,
  actor: Actor,
  courseId: string,
): Promise<Visit[]> {
  const course = await newestVersion(context.db, courseKind, courseId);
  if (course === null) return [];
  const found = await listRecords(context, visitKind, actor, {
    condition: eq(visitVersion.courseId, courseId),
    patientId: course.patientId,
    asked: `visits of course ${courseId}`,
  });
  return found.sort(byDay);
}
