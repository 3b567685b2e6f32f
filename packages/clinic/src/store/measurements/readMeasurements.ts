/** The readings of a picture's measurement: the newest version, and all. Each stands in the audit log. */
import { and, eq } from "drizzle-orm";
import type { StoredMeasurement } from "../../contract/index.ts";
import { appendAudit, auditFacts } from "../audit/appendAudit.ts";
import type { StoreContext } from "../database.ts";
import { patientOfVisit, pictureKind } from "../pictures/pictureKind.ts";
import type { Actor } from "../port.ts";
import { isNewest } from "../schema/columns.ts";
import { measurement, measurementVersion } from "../schema/index.ts";
import { requireRecord } from "../versions/requireRecord.ts";
import { selectMeasurements } from "./selectMeasurements.ts";

export async function newestMeasurement(
  context: StoreContext,
  actor: Actor,
  pictureId: string,
): Promise<StoredMeasurement | null> {
  const found = await readMeasurements(context, actor, pictureId, "newest");
  return found[0] ?? null;
}

/** First to newest. */
export async function measurementHistory(
  context: StoreContext,
  actor: Actor,
  pictureId: string,
): Promise<StoredMeasurement[]> {
  return await readMeasurements(context, actor, pictureId, "all");
}

async function readMeasurements(
  context: StoreContext,
  actor: Actor,
  pictureId: string,
  which: "newest" | "all",
): Promise<StoredMeasurement[]> {
  return await context.db.transaction(async (tx) => {
    const ofPicture = eq(measurement.pictureId, pictureId);
    const found = await selectMeasurements(
      tx,
      which === "newest" ? and(ofPicture, isNewest(measurementVersion)) : ofPicture,
    );
    const first = found[0];
    if (first === undefined) return [];
    const facts = await requireRecord(tx, pictureKind, pictureId);
    const patientId = await patientOfVisit(tx, facts.visitId);
    const detail = which === "newest" ? "" : `${found.length} versions`;
    await appendAudit(tx, context, [
      auditFacts(actor, "read", "measurement", { thingId: first.id, patientId, detail }),
    ]);
    return found;
  });
}
