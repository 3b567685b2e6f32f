/** Patients: who they are, in versions, and the pseudonymous codes that stand on pictures and labels. */
import { date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { PatientFacts } from "../../contract/index.ts";
import { identityTable, instant, versionColumns, versionConstraints } from "./columns.ts";

export const patient = identityTable("patient");

export const patientVersion = pgTable(
  "patient_version",
  {
    ...versionColumns(),
    code: text("code").notNull(),
    givenName: text("given_name").notNull(),
    familyName: text("family_name").notNull(),
    birthDate: date("birth_date", { mode: "string" }).notNull(),
    sex: text("sex").$type<PatientFacts["sex"]>().notNull(),
    /** Code and names folded for searching, by our own rule, so that every database finds the same patients. */
    searchText: text("search_text").notNull(),
  },
  (table) => [
    ...versionConstraints("patient_version", table, patient),
    index("patient_version_code").on(table.code),
  ],
);

/** A code belongs for ever to the first patient that bore it: an old label must never point at somebody else. */
export const patientCode = pgTable("patient_code", {
  code: text("code").primaryKey(),
  patientId: uuid("patient_id")
    .notNull()
    .references(() => patient.id),
  takenAt: instant("taken_at").notNull(),
});
