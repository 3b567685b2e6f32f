/** Records an uploaded picture at a visit and site, once for the same bytes. */
import { randomUUID } from "node:crypto";
import { and, eq, or } from "drizzle-orm";
import type { Picture, PictureFacts } from "../../contract/index.ts";
import { appendAudit, auditFacts } from "../audit/appendAudit.ts";
import type { StoreContext, Transaction } from "../database.ts";
import type { Actor, PictureFile } from "../port.ts";
import { isNewest } from "../schema/columns.ts";
import { picture, pictureState, pictureVersion, visit } from "../schema/index.ts";
import { toVersionRow } from "../versions/rows.ts";
import { pictureKind, requireOnePatient } from "./pictureKind.ts";
import { selectPictures } from "./selectPictures.ts";

/** The bytes are in the file store already; a picture of which nobody has the bytes must not exist. */
export async function createPicture(
  context: StoreContext,
  actor: Actor,
  facts: PictureFacts,
  file: PictureFile,
): Promise<{ picture: Picture; created: boolean }> {
  const id = randomUUID();
  const row = toVersionRow(context, pictureKind, actor, { id, version: 1, reason: null, facts });
  return await context.db.transaction(async (tx) => {
    // Two uploads of the same bytes at one time wait for each other here.
    await tx.select({ id: visit.id }).from(visit).where(eq(visit.id, facts.visitId)).for("update");
    const patientId = await requireOnePatient(tx, facts);
    const there = await sameBytesThere(tx, facts, file);
    if (there !== undefined) {
      const detail = `the same bytes were uploaded again${file.originalName === null ? "" : ` as ${file.originalName}`}`;
      await appendAudit(tx, context, [
        auditFacts(actor, "read", "picture", { thingId: there.id, patientId, detail }),
      ]);
      return { picture: there, created: false };
    }
    const at = context.now();
    await tx.insert(picture).values({ ...file, id, createdAt: at });
    await tx.insert(pictureVersion).values(row as typeof pictureVersion.$inferInsert);
    await tx
      .insert(pictureState)
      .values({ pictureId: id, sequence: 1, state: "waiting", reason: null, recordedAt: at });
    const created = (await selectPictures(tx, eq(pictureVersion.id, id)))[0];
    if (created === undefined) throw new Error(`picture ${id} was written and is not there`);
    const detail = `version 1, SHA-256 ${file.sha256}`;
    await appendAudit(tx, context, [
      auditFacts(actor, "create", "picture", { thingId: id, patientId, detail }),
    ]);
    return { picture: created, created: true };
  });
}

async function sameBytesThere(
  tx: Transaction,
  facts: PictureFacts,
  file: PictureFile,
): Promise<Picture | undefined> {
  const found = await selectPictures(
    tx,
    and(
      isNewest(pictureVersion),
      eq(pictureVersion.visitId, facts.visitId),
      eq(pictureVersion.siteId, facts.siteId),
      or(eq(picture.sha256, file.sha256), eq(picture.uploadedSha256, file.uploadedSha256)),
    ),
  );
  return found[0];
}
