/** Columns and constraints that several tables share. */
import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  foreignKey,
  integer,
  type PgTable,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";

/** An instant in milliseconds, as every instant of the contract is. */
export function instant(name: string) {
  return timestamp(name, { withTimezone: true, precision: 3, mode: "date" });
}

/** The row that stands for a thing itself: what versions hang on, and what a correction locks. */
export function identityTable<Name extends string>(name: Name) {
  return pgTable(name, { id: uuid("id").primaryKey(), createdAt: instant("created_at").notNull() });
}

/** Who wrote a version of a record, when and why. */
export function versionColumns() {
  return {
    id: uuid("id").notNull(),
    version: integer("version").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: text("recorded_by_id").notNull(),
    recordedByName: text("recorded_by_name").notNull(),
    reason: text("reason"),
  };
}

/** The columns by which a table of versions is read and written without knowing its facts. */
export interface VersionTable extends PgTable {
  readonly id: AnyPgColumn;
  readonly version: AnyPgColumn;
  readonly recordedAt: AnyPgColumn;
  readonly reason: AnyPgColumn;
}

export interface IdentityTable extends PgTable {
  readonly id: AnyPgColumn;
  readonly createdAt: AnyPgColumn;
}

/**
 * Constraints of a table of versions: one row a version, each bound to its identity, and a reason exactly from the
 * second version on. That versions have no gap is kept by a trigger (migrations/0001).
 */
export function versionConstraints(
  name: string,
  table: Pick<VersionTable, "id" | "version" | "reason">,
  identity: Pick<IdentityTable, "id">,
) {
  return [
    primaryKey({ name: `${name}_pk`, columns: [table.id, table.version] }),
    foreignKey({
      name: `${name}_identity_fk`,
      columns: [table.id],
      foreignColumns: [identity.id],
    }),
    check(
      `${name}_reason_from_second_version`,
      sql`(${table.version} = 1 and ${table.reason} is null) or (${table.version} > 1 and btrim(${table.reason}) <> '')`,
    ),
  ];
}

/**
 * Condition that a row of a table of versions is the newest of its record. Written as "no next version exists", which
 * is one look into the primary key for each candidate row, so that the other conditions can use their own indexes.
 */
export function isNewest(table: VersionTable): SQL {
  return sql`not exists (select 1 from ${table} as newer where newer.id = ${table.id} and newer.version = ${table.version} + 1)`;
}
