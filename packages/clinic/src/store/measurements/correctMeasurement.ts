/** Adds a person's correction of a measurement, when the version that they saw is still the newest. */
import type { Measurement } from "@anagen/trichometry";
import { and, desc, eq } from "drizzle-orm";
import type { StoredMeasurement } from "../../contract/index.ts";
import { appendAudit, auditFacts } from "../audit/appendAudit.ts";
import type { StoreContext, Transaction } from "../database.ts";
import { patientOfVisit, pictureKind } from "../pictures/pictureKind.ts";
import type { Actor, Corrected } from "../port.ts";
import { StoreRefusal } from "../refusal.ts";
import { measurement, measurementVersion, picture } from "../schema/index.ts";
import { requireRecord } from "../versions/requireRecord.ts";
import { selectMeasurements } from "./selectMeasurements.ts";

export interface MeasurementCorrection {
  readonly pictureId: string;
  /** The newest version that the person saw. */
  readonly fromVersion: number;
  /** The version that the result was made from. */
  readonly baseVersion: number;
  readonly reason: string;
  readonly result: Measurement;
}

/**
 * Of several corrections made at the same time exactly one is written; the others get a conflict with the version that
 * won. A version from before the picture's scale was corrected is refused as a base: its numbers have the old scale.
 */
export async function correctMeasurement(
  context: StoreContext,
  actor: Actor,
  correction: MeasurementCorrection,
): Promise<Corrected<StoredMeasurement>> {
  const { pictureId, fromVersion, baseVersion, result } = correction;
  const reason = correction.reason.trim();
  if (reason === "")
    throw new StoreRefusal("correction.no-reason", "A correction says why it is made; the reason is empty.");
  return await context.db.transaction(async (tx) => {
    // The same lock as the engine's, so that a result of the queue and a person's wait for each other.
    await tx.select({ id: picture.id }).from(picture).where(eq(picture.id, pictureId)).for("update");
    const versions = await versionsOf(tx, pictureId);
    const newest = versions[0];
    const base = versions.find(({ version }) => version === baseVersion);
    if (newest === undefined || base === undefined) return { kind: "not-found" };
    const { id } = newest;
    const facts = await requireRecord(tx, pictureKind, pictureId);
    const patientId = await patientOfVisit(tx, facts.visitId);
    if (newest.version !== fromVersion) {
      const detail = `correction made from version ${fromVersion} refused: version ${newest.version} is there`;
      await appendAudit(tx, context, [
        auditFacts(actor, "read", "measurement", { thingId: id, patientId, detail }),
      ]);
      return { kind: "conflict", newest: await oneVersion(tx, id, newest.version) };
    }
    if (base.pictureVersion !== newest.pictureVersion)
      throw new StoreRefusal(
        "measurement.older-scale",
        `Version ${baseVersion} was measured before the picture's facts were corrected; correct version ${newest.version} instead.`,
      );
    const version = newest.version + 1;
    await tx.insert(measurementVersion).values({
      id,
      version,
      pictureVersion: base.pictureVersion,
      engineVersion: result.engine.version,
      authorKind: "person",
      recordedAt: context.now(),
      recordedById: actor.id,
      recordedByName: actor.name,
      reason,
      result,
    });
    const detail = `version ${version}, made from version ${baseVersion}: ${reason}`;
    await appendAudit(tx, context, [
      auditFacts(actor, "correct", "measurement", { thingId: id, patientId, detail }),
    ]);
    return { kind: "corrected", record: await oneVersion(tx, id, version) };
  });
}

/** Newest first, without the results, which are large. */
async function versionsOf(tx: Transaction, pictureId: string) {
  const { id, version, pictureVersion } = measurementVersion;
  return await tx
    .select({ id, version, pictureVersion })
    .from(measurementVersion)
    .innerJoin(measurement, eq(measurement.id, id))
    .where(eq(measurement.pictureId, pictureId))
    .orderBy(desc(version));
}

async function oneVersion(tx: Transaction, id: string, version: number): Promise<StoredMeasurement> {
  const found = await selectMeasurements(
    tx,
    and(eq(measurementVersion.id, id), eq(measurementVersion.version, version)),
  );
  if (found[0] === undefined) throw new Error(`version ${version} of measurement ${id} is not there`);
  return found[0];
}
