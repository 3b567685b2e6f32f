/** Versions of measurements under a condition, first to newest. */
import { asc, eq, type SQL } from "drizzle-orm";
import type { StoredMeasurement } from "../../contract/index.ts";
import type { Database } from "../database.ts";
import { measurement, measurementVersion } from "../schema/index.ts";

/** The result is not validated again on its way out: it was written by the engine, and it is large. */
export async function selectMeasurements(
  db: Database,
  condition: SQL | undefined,
): Promise<StoredMeasurement[]> {
  const rows = await db
    .select({ stored: measurementVersion, pictureId: measurement.pictureId })
    .from(measurementVersion)
    .innerJoin(measurement, eq(measurement.id, measurementVersion.id))
    .where(condition)
    .orderBy(asc(measurementVersion.id), asc(measurementVersion.version));
  return rows.map(({ stored, pictureId }) => ({
    id: stored.id,
    pictureId,
    version: stored.version,
    recordedAt: stored.recordedAt.toISOString(),
    recordedBy: { id: stored.recordedById, name: stored.recordedByName },
    reason: stored.reason,
    result: stored.result,
  }));
}
