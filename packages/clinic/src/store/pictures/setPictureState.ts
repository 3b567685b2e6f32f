/** Appends a state to a picture; the newest one counts, the earlier ones stay. */
import { desc, eq } from "drizzle-orm";
import type { PictureState } from "../../contract/index.ts";
import { appendAudit, auditFacts } from "../audit/appendAudit.ts";
import type { StoreContext } from "../database.ts";
import { engineActor } from "../engineActor.ts";
import { StoreRefusal } from "../refusal.ts";
import { picture, pictureState } from "../schema/index.ts";
import { requireRecord } from "../versions/requireRecord.ts";
import { patientOfVisit, pictureKind } from "./pictureKind.ts";

export async function setPictureState(
  context: StoreContext,
  id: string,
  state: PictureState,
  reason: string | null,
): Promise<void> {
  await context.db.transaction(async (tx) => {
    const locked = await tx.select({ id: picture.id }).from(picture).where(eq(picture.id, id)).for("update");
    if (locked.length === 0)
      throw new StoreRefusal("reference.unknown", `There is no picture with the id ${id}.`);
    const newest = (
      await tx
        .select()
        .from(pictureState)
        .where(eq(pictureState.pictureId, id))
        .orderBy(desc(pictureState.sequence))
        .limit(1)
    )[0];
    const sequence = (newest?.sequence ?? 0) + 1;
    await tx
      .insert(pictureState)
      .values({ pictureId: id, sequence, state, reason, recordedAt: context.now() });
    const facts = await requireRecord(tx, pictureKind, id);
    const patientId = await patientOfVisit(tx, facts.visitId);
    const detail = reason === null ? state : `${state}: ${reason}`;
    await appendAudit(tx, context, [
      auditFacts(engineActor, "create", "picture-state", { thingId: id, patientId, detail }),
    ]);
  });
}
