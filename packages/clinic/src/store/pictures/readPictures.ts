/** The readings of pictures: one, its versions, a visit's, and those not yet measured. Each stands in the audit log. */
import { and, eq, inArray } from "drizzle-orm";
import type { Picture } from "../../contract/index.ts";
import { appendAudit, auditFacts } from "../audit/appendAudit.ts";
import type { StoreContext } from "../database.ts";
import type { Actor } from "../port.ts";
import { isNewest } from "../schema/columns.ts";
import { pictureState, pictureVersion } from "../schema/index.ts";
import { newestVersion } from "../versions/newestVersion.ts";
import { visitKind } from "../visits/visitKind.ts";
import { patientOfVisit } from "./pictureKind.ts";
import { selectPictures } from "./selectPictures.ts";

export async function findPicture(context: StoreContext, actor: Actor, id: string): Promise<Picture | null> {
  return await context.db.transaction(async (tx) => {
    const found = (await selectPictures(tx, and(eq(pictureVersion.id, id), isNewest(pictureVersion))))[0];
    if (found === undefined) return null;
    const patientId = await patientOfVisit(tx, found.visitId);
    await appendAudit(tx, context, [auditFacts(actor, "read", "picture", { thingId: id, patientId })]);
    return found;
  });
}

/** First to newest; the state is the picture's present one in each. */
export async function pictureHistory(context: StoreContext, actor: Actor, id: string): Promise<Picture[]> {
  return await context.db.transaction(async (tx) => {
    const versions = await selectPictures(tx, eq(pictureVersion.id, id));
    const patients = new Set<string>();
    for (const version of versions) patients.add(await patientOfVisit(tx, version.visitId));
    const detail = `${versions.length} versions`;
    await appendAudit(
      tx,
      context,
      [...patients].map((patientId) =>
        auditFacts(actor, "read", "picture", { thingId: id, patientId, detail }),
      ),
    );
    return versions;
  });
}

/** In the order of upload. */
export async function picturesOfVisit(
  context: StoreContext,
  actor: Actor,
  visitId: string,
): Promise<Picture[]> {
  return await context.db.transaction(async (tx) => {
    if ((await newestVersion(tx, visitKind, visitId)) === null) return [];
    const patientId = await patientOfVisit(tx, visitId);
    const found = await selectPictures(
      tx,
      and(eq(pictureVersion.visitId, visitId), isNewest(pictureVersion)),
    );
    const detail = `pictures of visit ${visitId}: ${found.length} found`;
    await appendAudit(tx, context, [auditFacts(actor, "list", "picture", { patientId, detail })]);
    return found;
  });
}

/** Waiting or being measured, oldest first: what a start after a crash has to take up again. */
export async function picturesWaiting(context: StoreContext, actor: Actor): Promise<Picture[]> {
  return await context.db.transaction(async (tx) => {
    const found = await selectPictures(
      tx,
      and(inArray(pictureState.state, ["waiting", "measuring"]), isNewest(pictureVersion)),
    );
    const detail = `pictures not yet measured: ${found.length} found`;
    await appendAudit(tx, context, [auditFacts(actor, "list", "picture", { detail })]);
    return found;
  });
}
