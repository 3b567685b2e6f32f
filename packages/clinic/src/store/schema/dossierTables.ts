/** The dossier: everything written down in a course besides visits and pictures, and what the clinic keeps, in versions. */
import { date, index, json, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { identityTable, instant, versionColumns, versionConstraints } from "./columns.ts";
import { course } from "./courseTables.ts";
import { patient } from "./patientTables.ts";

export const dossierEntry = identityTable("dossier_entry");

export const dossierEntryVersion = pgTable(
  "dossier_entry_version",
  {
    ...versionColumns(),
    kind: text("kind").notNull(),
    patientId: uuid("patient_id").references(() => patient.id),
    courseId: uuid("course_id").references(() => course.id),
    on: date("on_day", { mode: "string" }).notNull(),
    key: text("key"),
    facts: json("facts").$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    ...versionConstraints("dossier_entry_version", table, dossierEntry),
    index("dossier_entry_version_course").on(table.courseId, table.kind),
    index("dossier_entry_version_patient").on(table.patientId, table.kind),
    index("dossier_entry_version_kind_day").on(table.kind, table.on),
  ],
);

/** A key belongs for ever to the entry that first bore it: a label must never point at two products. */
export const dossierKey = pgTable(
  "dossier_key",
  {
    kind: text("kind").notNull(),
    key: text("key").notNull(),
    entryId: uuid("entry_id")
      .notNull()
      .references(() => dossierEntry.id),
    takenAt: instant("taken_at").notNull(),
  },
  (table) => [primaryKey({ name: "dossier_key_pk", columns: [table.kind, table.key] })],
);
