/** Pictures under a condition: facts of the version, the file, and the newest state, in the order of upload. */
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Picture } from "../../contract/index.ts";
import { pictureSchema } from "../../contract/index.ts";
import type { Database } from "../database.ts";
import { picture, pictureState, pictureVersion } from "../schema/index.ts";
import { toStored } from "../versions/rows.ts";

/** The state joined to a picture is the one after which no other was appended. */
const isNewestState = sql`not exists (select 1 from ${pictureState} as later where later.picture_id = ${pictureState.pictureId} and later.sequence = ${pictureState.sequence} + 1)`;

export async function selectPictures(db: Database, condition: SQL | undefined): Promise<Picture[]> {
  const rows = await db
    .select({ facts: pictureVersion, file: picture, state: pictureState })
    .from(pictureVersion)
    .innerJoin(picture, eq(picture.id, pictureVersion.id))
    .innerJoin(pictureState, and(eq(pictureState.pictureId, pictureVersion.id), isNewestState))
    .where(condition)
    .orderBy(asc(picture.createdAt), asc(pictureVersion.id), asc(pictureVersion.version));
  return rows.map(({ facts, file, state }) =>
    toStored<Picture>(
      { stored: pictureSchema },
      { ...file, ...facts, state: state.state, stateReason: state.reason },
    ),
  );
}
