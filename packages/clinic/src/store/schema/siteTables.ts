/** Marked spots of scalp that are found again, in versions. */
import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { SiteFacts } from "../../contract/index.ts";
import { identityTable, versionColumns, versionConstraints } from "./columns.ts";
import { patient } from "./patientTables.ts";

export const site = identityTable("site");

export const siteVersion = pgTable(
  "site_version",
  {
    ...versionColumns(),
    patientId: uuid("patient_id")
      .notNull()
      .references(() => patient.id),
    label: text("label").notNull(),
    region: text("region").$type<SiteFacts["region"]>().notNull(),
    howToFind: text("how_to_find").notNull(),
  },
  (table) => [
    ...versionConstraints("site_version", table, site),
    index("site_version_patient").on(table.patientId),
  ],
);
