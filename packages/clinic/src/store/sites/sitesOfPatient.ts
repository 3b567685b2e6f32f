/** The marked spots of one patient, in the order in which they were first recorded. */
import { eq } from "drizzle-orm";
import type { Site } from "../../contract/index.ts";
import type { StoreContext } from "../database.ts";
import type { Actor } from "../port.ts";
import { siteVersion } from "../schema/index.ts";
import { inOrderOfCreation } from "../versions/inOrderOfCreation.ts";
import { listRecords } from "../versions/listRecords.ts";
import { siteKind } from "./siteKind.ts";

export async function sitesOfPatient(
  context: StoreContext,
  actor: Actor,
  patientId: string,
): Promise<Site[]> {
  const found = await listRecords(context, siteKind, actor, {
    condition: eq(siteVersion.patientId, patientId),
    patientId,
    asked: "sites of the patient",
  });
  return await inOrderOfCreation(context.db, siteKind, found);
}
