/** The clinic that this database belongs to: one row. */
import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

export const clinic = pgTable(
  "clinic",
  {
    onlyRow: integer("only_row").primaryKey().default(1),
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    demo: boolean("demo").notNull(),
    timeZone: text("time_zone").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [check("clinic_only_row", sql`${table.onlyRow} = 1`)],
);
