/** Adds a version to what is said of a picture; file and state stay. */
import { and, eq } from "drizzle-orm";
import type { Picture, PictureFacts } from "../../contract/index.ts";
import type { StoreContext } from "../database.ts";
import type { Actor, Corrected, Correction } from "../port.ts";
import { pictureVersion } from "../schema/index.ts";
import { correctRecord } from "../versions/correctRecord.ts";
import { pictureKind } from "./pictureKind.ts";
import { selectPictures } from "./selectPictures.ts";

export async function correctPicture(
  context: StoreContext,
  actor: Actor,
  correction: Correction<PictureFacts>,
): Promise<Corrected<Picture>> {
  const done = await correctRecord(context, pictureKind, actor, correction);
  if (done.kind === "not-found") return done;
  const { id, version } = done.kind === "corrected" ? done.record : done.newest;
  const found = await selectPictures(
    context.db,
    and(eq(pictureVersion.id, id), eq(pictureVersion.version, version)),
  );
  const picture = found[0];
  if (picture === undefined)
    throw new Error(`version ${version} of picture ${id} was written and is not there`);
  return done.kind === "corrected"
    ? { kind: "corrected", record: picture }
    : { kind: "conflict", newest: picture };
}
