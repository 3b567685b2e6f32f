/** Edits that are not saved yet, kept in this tab like every draft: a reload loses nothing, signing out forgets them. */
import { editsSchema } from "@anagen/trichometry";
import { z } from "zod";

const draftSchema = z.object({
  /** The newest version when the edits were begun. */
  fromVersion: z.number().int(),
  /** The version that they were made on. */
  baseVersion: z.number().int(),
  edits: editsSchema,
  reason: z.string(),
});
export type CorrectionDraft = z.infer<typeof draftSchema>;

/** The prefix by which all drafts are forgotten at sign-out. */
const keyOf = (pictureId: string) => `anagen-draft:correction:${pictureId}`;

/** Null where there is none, or one that this version of the page cannot read. */
export function readDraft(pictureId: string): CorrectionDraft | null {
  try {
    const read = draftSchema.safeParse(JSON.parse(sessionStorage.getItem(keyOf(pictureId)) ?? "null"));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

export function keepDraft(pictureId: string, draft: CorrectionDraft): void {
  sessionStorage.setItem(keyOf(pictureId), JSON.stringify(draft));
}

export function forgetDraft(pictureId: string): void {
  sessionStorage.removeItem(keyOf(pictureId));
}
