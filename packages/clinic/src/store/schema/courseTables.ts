/** Courses of treatment, in versions. */
import { date, index, json, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { CourseFacts } from "../../contract/index.ts";
import { identityTable, versionColumns, versionConstraints } from "./columns.ts";
import { patient } from "./patientTables.ts";

export const course = identityTable("course");

export const courseVersion = pgTable(
  "course_version",
  {
    ...versionColumns(),
    patientId: uuid("patient_id")
      .notNull()
      .references(() => patient.id),
    diagnosis: text("diagnosis").notNull(),
    scale: json("scale").$type<CourseFacts["scale"]>(),
    treatment: text("treatment").$type<CourseFacts["treatment"]>().notNull(),
    treatedOn: date("treated_on", { mode: "string" }),
    closedOn: date("closed_on", { mode: "string" }),
  },
  (table) => [
    ...versionConstraints("course_version", table, course),
    index("course_version_patient").on(table.patientId),
  ],
);
