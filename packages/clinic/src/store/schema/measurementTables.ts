/** What the engine, or a person's correction, says of a picture: one identity a picture, a version for each result. */
import { sql } from "drizzle-orm";
import { integer, json, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { StoredMeasurement } from "../../contract/index.ts";
import { instant, versionColumns, versionConstraints } from "./columns.ts";
import { picture } from "./pictureTables.ts";

export const measurement = pgTable("measurement", {
  id: uuid("id").primaryKey(),
  createdAt: instant("created_at").notNull(),
  pictureId: uuid("picture_id")
    .notNull()
    .unique()
    .references(() => picture.id),
});

export const measurementVersion = pgTable(
  "measurement_version",
  {
    ...versionColumns(),
    pictureVersion: integer("picture_version").notNull(),
    engineVersion: text("engine_version").notNull(),
    authorKind: text("author_kind").$type<"engine" | "person">().notNull(),
    /** Kept as text of JSON, not in PostgreSQL's own form, so that the bytes come back as they were written. */
    result: json("result").$type<StoredMeasurement["result"]>().notNull(),
  },
  (table) => [
    ...versionConstraints("measurement_version", table, measurement),
    uniqueIndex("measurement_version_once_by_engine")
      .on(table.id, table.pictureVersion, table.engineVersion)
      .where(sql`author_kind = 'engine'`),
  ],
);
