/** Courses of many patients in outline: newest version, dates of visits, newest density. For lists only. */
import type { CalendarDate } from "@anagen/care";
import type { Estimate } from "@anagen/quantity";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { CourseFacts } from "../contract/index.ts";
import type { Database } from "../store/database.ts";
import { isNewest } from "../store/schema/columns.ts";
import { course as courseTable, courseVersion, visitVersion } from "../store/schema/index.ts";

export interface CourseOutline {
  readonly course: { readonly id: string } & Pick<
    CourseFacts,
    "patientId" | "treatedOn" | "closedOn" | "treatment"
  >;
  readonly visits: readonly {
    readonly label: string;
    readonly plannedFor: CalendarDate | null;
    readonly heldOn: CalendarDate | null;
  }[];
  /** Of the newest measured picture; null where there is none, or none with a scale. */
  readonly density: Estimate | null;
}

/** Leaves no trace in the audit log, which is its caller's duty. Courses in the order in which they were opened. */
export async function readCourseOutlines(
  db: Database,
  patientIds: readonly string[],
): Promise<CourseOutline[]> {
  if (patientIds.length === 0) return [];
  const { id, patientId, treatedOn, closedOn, treatment } = courseVersion;
  const courses = await db
    .select({ id, patientId, treatedOn, closedOn, treatment })
    .from(courseVersion)
    .innerJoin(courseTable, eq(courseTable.id, id))
    .where(and(isNewest(courseVersion), inArray(patientId, [...patientIds])))
    .orderBy(asc(courseTable.createdAt));
  if (courses.length === 0) return [];
  const courseIds = courses.map((course) => course.id);
  const { courseId, label, plannedFor, heldOn } = visitVersion;
  const visits = await db
    .select({ courseId, label, plannedFor, heldOn })
    .from(visitVersion)
    .where(and(isNewest(visitVersion), inArray(courseId, courseIds)));
  const densities = await readNewestDensities(db, courseIds);
  return courses.map((course) => ({
    course,
    visits: visits.filter((visit) => visit.courseId === course.id),
    density: densities.get(course.id) ?? null,
  }));
}

/**
 * Which measurement is the newest of each course is found first; only those are then read, since a measurement holds
 * every hair.
 */
async function readNewestDensities(
  db: Database,
  courseIds: readonly string[],
): Promise<Map<string, Estimate>> {
  const wanted = sql.join(
    courseIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const { rows } = (await db.execute(sql`
    with newest as (
      select distinct on (visit.course_id) visit.course_id, measured.id, measured.version
      from visit_version visit
      join picture_version picture on picture.visit_id = visit.id
      join measurement on measurement.picture_id = picture.id
      join measurement_version measured on measured.id = measurement.id
      join lateral (
        select state from picture_state where picture_id = picture.id order by sequence desc limit 1
      ) standing on standing.state = 'measured'
      where visit.course_id in (${wanted})
        and not exists (select 1 from visit_version n where n.id = visit.id and n.version = visit.version + 1)
        and not exists (select 1 from picture_version n where n.id = picture.id and n.version = picture.version + 1)
      order by visit.course_id, coalesce(visit.held_on, visit.planned_for) desc nulls last,
        measured.recorded_at desc, measured.version desc
    )
    select newest.course_id, (measured.result -> 'summary' -> 'densityPerCm2')::text as density
    from newest
    join measurement_version measured on measured.id = newest.id and measured.version = newest.version
  `)) as unknown as { rows: { course_id: string; density: string | null }[] };
  return new Map(
    rows.flatMap(({ course_id, density }) => {
      const estimate = density === null ? null : (JSON.parse(density) as Estimate | null);
      return estimate === null ? [] : [[course_id, estimate] as const];
    }),
  );
}
