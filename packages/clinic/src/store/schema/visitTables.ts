/** Visits of a course, planned or held, in versions. */
import { date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { identityTable, versionColumns, versionConstraints } from "./columns.ts";
import { course } from "./courseTables.ts";

export const visit = identityTable("visit");

export const visitVersion = pgTable(
  "visit_version",
  {
    ...versionColumns(),
    courseId: uuid("course_id")
      .notNull()
      .references(() => course.id),
    label: text("label").notNull(),
    plannedFor: date("planned_for", { mode: "string" }),
    heldOn: date("held_on", { mode: "string" }),
    note: text("note").notNull(),
  },
  (table) => [
    ...versionConstraints("visit_version", table, visit),
    index("visit_version_course").on(table.courseId),
    index("visit_version_planned").on(table.plannedFor),
    index("visit_version_held").on(table.heldOn),
  ],
);
