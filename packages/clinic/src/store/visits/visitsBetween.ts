/** Visits held, or else planned, between two days, over all patients. */
import { and, gte, isNull, lte, or } from "drizzle-orm";
import type { Visit } from "../../contract/index.ts";
import type { StoreContext } from "../database.ts";
import type { Actor } from "../port.ts";
import { visitVersion } from "../schema/index.ts";
import { listRecords } from "../versions/listRecords.ts";
import { byDay } from "./byDay.ts";
import { visitKind } from "./visitKind.ts";

/** `from` and `to` are "YYYY-MM-DD", both included. A visit that was held counts by the day held, not by its plan. */
export async function visitsBetween(
  context: StoreContext,
  actor: Actor,
  from: string,
  to: string,
): Promise<Visit[]> {
  const held = and(gte(visitVersion.heldOn, from), lte(visitVersion.heldOn, to));
  const planned = and(
    isNull(visitVersion.heldOn),
    gte(visitVersion.plannedFor, from),
    lte(visitVersion.plannedFor, to),
  );
  const found = await listRecords(context, visitKind, actor, {
    condition: or(held, planned),
    patientId: null,
    asked: `visits from ${from} to ${to}`,
  });
  return found.sort(byDay);
}
