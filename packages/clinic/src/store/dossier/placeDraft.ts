/** Gives a draft its patient, by its course; refuses a draft that stands in the wrong place. */
import { type DossierKind, dossierKinds, type EntryDraft } from "../../contract/index.ts";
import { courseKind } from "../courses/courseKind.ts";
import type { StoreContext } from "../database.ts";
import { StoreRefusal } from "../refusal.ts";
import { requireRecord } from "../versions/requireRecord.ts";
import type { PlacedDraft } from "./dossierKind.ts";

export async function placeDraft<Kind extends DossierKind>(
  context: StoreContext,
  kind: Kind,
  draft: EntryDraft<Kind>,
): Promise<PlacedDraft<Kind>> {
  const { scope } = dossierKinds[kind] as { scope: string };
  if ((draft.courseId === null) !== (scope === "clinic"))
    throw new StoreRefusal(
      "dossier.misplaced",
      scope === "clinic"
        ? `A ${kind} is kept for the whole clinic; it names no course.`
        : `A ${kind} belongs to a course; none is named.`,
    );
  if (draft.courseId === null) return { ...draft, patientId: null };
  const course = await requireRecord(context.db, courseKind, draft.courseId);
  return { ...draft, patientId: course.patientId };
}
