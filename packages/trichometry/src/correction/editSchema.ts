/**
 * What a person may change in a result, as plain data: a list of edits can be kept, sent, undone and applied again.
 * Places and widths are px of the picture as shown. A hair that an edit makes bears an id that no other hair has.
 */
import { z } from "zod";

/** Within 20,000 px of the picture's corner: whether a place lies in the picture is asked when an edit is applied. */
const coordinate = z.number().min(-20_000).max(20_000);
const place = z.tuple([coordinate, coordinate]);
const hairId = z.number().int().nonnegative().max(1_000_000);
const path = z.array(place).min(2).max(200);
const width = z.number().positive().max(1000);

export const editSchema = z.discriminatedUnion("kind", [
  /** A hair that was missed, root first. `diameterPx` null: nobody looked; it gets the picture's usual width. */
  z.strictObject({ kind: z.literal("add"), id: hairId, path, diameterPx: width.nullable() }),
  z.strictObject({ kind: z.literal("remove"), id: hairId }),
  /** Root, tip or points between were moved. */
  z.strictObject({ kind: z.literal("reshape"), id: hairId, path }),
  /** Root and tip were taken for one another. */
  z.strictObject({ kind: z.literal("flip"), id: hairId }),
  z.strictObject({ kind: z.literal("widen"), id: hairId, diameterPx: width }),
  /** It is a hair and has a root here, though the engine was not sure. */
  z.strictObject({ kind: z.literal("confirm"), id: hairId }),
  /** One after the other: cut at the point of its centre-line nearest to `at`. The tip's part gets `newId`. */
  z.strictObject({ kind: z.literal("split-across"), id: hairId, at: place, newId: hairId }),
  /** Side by side: two hairs of half the width. */
  z.strictObject({ kind: z.literal("split-along"), id: hairId, newId: hairId }),
  /** Pieces of one hair: joined at the ends that are nearest; the first keeps its id and its root. */
  z.strictObject({ kind: z.literal("merge"), id: hairId, withId: hairId }),
  /** Nothing is counted in here, and its area does not count. */
  z.strictObject({ kind: z.literal("mask"), polygon: z.array(place).min(3).max(200) }),
  /** Counts again; `index` in the order of the result's masked areas. */
  z.strictObject({ kind: z.literal("unmask"), index: z.number().int().nonnegative() }),
]);

/** At most so many edits in one correction: several for each hair of a crowded picture. */
export const mostEdits = 2000;
export const editsSchema = z.array(editSchema).max(mostEdits);

export type Edit = z.infer<typeof editSchema>;
