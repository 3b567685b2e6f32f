/** Adds a result to a picture's measurement, once for the same work. */
import { randomUUID } from "node:crypto";
import type { Measurement } from "@anagen/trichometry";
import { and, asc, eq } from "drizzle-orm";
import type { StoredMeasurement } from "../../contract/index.ts";
import { appendAudit, auditFacts } from "../audit/appendAudit.ts";
import type { StoreContext, Transaction } from "../database.ts";
import { engineActor } from "../engineActor.ts";
import { patientOfVisit, pictureKind } from "../pictures/pictureKind.ts";
import type { Actor } from "../port.ts";
import { StoreRefusal } from "../refusal.ts";
import { measurement, measurementVersion, picture, pictureVersion } from "../schema/index.ts";
import { requireRecord } from "../versions/requireRecord.ts";
import { selectMeasurements } from "./selectMeasurements.ts";

export interface NewMeasurement {
  readonly pictureId: string;
  /** The version of the picture's facts (its calibration) that was measured. */
  readonly pictureVersion: number;
  readonly result: Measurement;
}

type Work = Pick<
  typeof measurementVersion.$inferSelect,
  "version" | "pictureVersion" | "engineVersion" | "authorKind"
>;

/**
 * The engine's result is written once for a picture version and engine version: a job that runs twice gets the row of
 * the first run. A person's correction is written unless the newest version already says the same.
 */
export async function addMeasurement(
  context: StoreContext,
  actor: Actor,
  added: NewMeasurement,
): Promise<StoredMeasurement> {
  const authorKind = actor.id === engineActor.id ? "engine" : "person";
  const work = {
    pictureVersion: added.pictureVersion,
    engineVersion: added.result.engine.version,
    authorKind,
  } as const;
  return await context.db.transaction(async (tx) => {
    await lockPictureVersion(tx, added);
    const id = await measurementOf(tx, context, added.pictureId);
    const done = await worksOf(tx, id);
    const newest = done[done.length - 1];
    const same = done.findLast((one) => isSameWork(one, work));
    if (same !== undefined && (authorKind === "engine" || same === newest)) {
      const there = await oneVersion(tx, id, same.version);
      if (authorKind === "engine" || JSON.stringify(there.result) === JSON.stringify(added.result))
        return there;
    }
    const version = (newest?.version ?? 0) + 1;
    await tx.insert(measurementVersion).values({
      ...work,
      id,
      version,
      recordedAt: context.now(),
      recordedById: actor.id,
      recordedByName: actor.name,
      reason: newest === undefined ? null : reasonOf(newest, work, actor),
      result: added.result,
    });
    const facts = await requireRecord(tx, pictureKind, added.pictureId);
    const patientId = await patientOfVisit(tx, facts.visitId);
    const detail = `version ${version} for picture ${added.pictureId}, engine ${work.engineVersion}`;
    await appendAudit(tx, context, [
      auditFacts(actor, "create", "measurement", { thingId: id, patientId, detail }),
    ]);
    return await oneVersion(tx, id, version);
  });
}

/** Two runs of one job wait for each other on the picture. */
async function lockPictureVersion(tx: Transaction, added: NewMeasurement): Promise<void> {
  await tx.select({ id: picture.id }).from(picture).where(eq(picture.id, added.pictureId)).for("update");
  const there = await tx
    .select({ version: pictureVersion.version })
    .from(pictureVersion)
    .where(and(eq(pictureVersion.id, added.pictureId), eq(pictureVersion.version, added.pictureVersion)));
  if (there.length > 0) return;
  throw new StoreRefusal(
    "picture.version-unknown",
    `There is no version ${added.pictureVersion} of the picture with the id ${added.pictureId}.`,
  );
}

/** The identity of a picture's measurement, made with its first result. */
async function measurementOf(tx: Transaction, context: StoreContext, pictureId: string): Promise<string> {
  const there = await tx.select().from(measurement).where(eq(measurement.pictureId, pictureId));
  if (there[0] !== undefined) return there[0].id;
  const id = randomUUID();
  await tx.insert(measurement).values({ id, createdAt: context.now(), pictureId });
  return id;
}

/** What was done for each version, without the results, which are large. */
async function worksOf(tx: Transaction, id: string): Promise<Work[]> {
  const { version, pictureVersion, engineVersion, authorKind } = measurementVersion;
  return await tx
    .select({ version, pictureVersion, engineVersion, authorKind })
    .from(measurementVersion)
    .where(eq(measurementVersion.id, id))
    .orderBy(asc(version));
}

function isSameWork(one: Work, work: Omit<Work, "version">): boolean {
  return (
    one.pictureVersion === work.pictureVersion &&
    one.engineVersion === work.engineVersion &&
    one.authorKind === work.authorKind
  );
}

function reasonOf(newest: Work, work: Omit<Work, "version">, actor: Actor): string {
  if (work.authorKind === "person") return `corrected by ${actor.name}`;
  if (newest.pictureVersion !== work.pictureVersion)
    return `measured again after the picture was corrected (its version ${work.pictureVersion})`;
  return `measured again with engine ${work.engineVersion}`;
}

async function oneVersion(tx: Transaction, id: string, version: number): Promise<StoredMeasurement> {
  const found = await selectMeasurements(
    tx,
    and(eq(measurementVersion.id, id), eq(measurementVersion.version, version)),
  );
  if (found[0] === undefined) throw new Error(`version ${version} of measurement ${id} is not there`);
  return found[0];
}
