/** The clinic that the database belongs to. */
import { randomUUID } from "node:crypto";
import type { Clinic } from "../../contract/index.ts";
import type { StoreContext } from "../database.ts";
import { StoreRefusal } from "../refusal.ts";
import { clinic } from "../schema/index.ts";

/** Null until it is created. */
export async function readClinic(context: StoreContext): Promise<Clinic | null> {
  const row = (await context.db.select().from(clinic))[0];
  return row === undefined ? null : { id: row.id, name: row.name, demo: row.demo, timeZone: row.timeZone };
}

/** Once a database: a second call, at the same time too, is refused. */
export async function createClinic(context: StoreContext, facts: Omit<Clinic, "id">): Promise<Clinic> {
  const written = await context.db
    .insert(clinic)
    .values({ ...facts, id: randomUUID(), createdAt: context.now() })
    .onConflictDoNothing()
    .returning();
  const row = written[0];
  if (row === undefined)
    throw new StoreRefusal(
      "clinic.exists",
      `This database already belongs to a clinic; ${facts.name} was not made.`,
    );
  return { id: row.id, name: row.name, demo: row.demo, timeZone: row.timeZone };
}
