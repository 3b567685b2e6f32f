/** An id for a hair that an edit makes. */
import type { Measurement } from "../measurement/schema.ts";
import type { Edit } from "./editSchema.ts";

/** Above every id that the result or an edit ever used, so that a removed hair's id is never another hair's. */
export function nextHairId(base: Measurement, edits: readonly Edit[]): number {
  const all = [...(base.correction?.edits ?? []), ...edits];
  const used = all.flatMap((edit) => ["id" in edit ? edit.id : -1, "newId" in edit ? edit.newId : -1]);
  return 1 + Math.max(-1, ...base.hairs.map(({ id }) => id), ...used);
}
