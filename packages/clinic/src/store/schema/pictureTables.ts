/**
 * Pictures: the file never changes and stands on the identity; what is said of it (visit, site, device, calibration)
 * has versions; where it stands in measuring is a list of states of which the newest counts.
 */
import { index, integer, json, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Picture, PictureFacts, PictureState } from "../../contract/index.ts";
import { instant, versionColumns, versionConstraints } from "./columns.ts";
import { site } from "./siteTables.ts";
import { visit } from "./visitTables.ts";

export const picture = pgTable(
  "picture",
  {
    id: uuid("id").primaryKey(),
    createdAt: instant("created_at").notNull(),
    sha256: text("sha256").notNull(),
    uploadedSha256: text("uploaded_sha256").notNull(),
    originalName: text("original_name"),
    format: text("format").$type<Picture["format"]>().notNull(),
    widthPx: integer("width_px").notNull(),
    heightPx: integer("height_px").notNull(),
    byteLength: integer("byte_length").notNull(),
  },
  (table) => [
    index("picture_sha256").on(table.sha256),
    index("picture_uploaded_sha256").on(table.uploadedSha256),
  ],
);

export const pictureVersion = pgTable(
  "picture_version",
  {
    ...versionColumns(),
    visitId: uuid("visit_id")
      .notNull()
      .references(() => visit.id),
    siteId: uuid("site_id")
      .notNull()
      .references(() => site.id),
    deviceId: text("device_id"),
    calibration: json("calibration").$type<PictureFacts["calibration"]>(),
  },
  (table) => [
    ...versionConstraints("picture_version", table, picture),
    index("picture_version_visit").on(table.visitId),
    index("picture_version_site").on(table.siteId),
  ],
);

export const pictureState = pgTable(
  "picture_state",
  {
    pictureId: uuid("picture_id")
      .notNull()
      .references(() => picture.id),
    sequence: integer("sequence").notNull(),
    state: text("state").$type<PictureState>().notNull(),
    reason: text("reason"),
    recordedAt: instant("recorded_at").notNull(),
  },
  (table) => [
    primaryKey({ name: "picture_state_pk", columns: [table.pictureId, table.sequence] }),
    index("picture_state_state").on(table.state),
  ],
);
