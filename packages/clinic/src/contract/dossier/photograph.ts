/** A photograph of the head at a visit, by standard view, for eyes and for blinded rating; hairs are not counted on it. */
import { z } from "zod";
import { idSchema } from "../things.ts";
import { diaryPhotoSchema } from "./diary.ts";

export const photographFactsSchema = z.strictObject({
  visitId: idSchema,
  ...diaryPhotoSchema.shape,
});

export type PhotographFacts = z.infer<typeof photographFactsSchema>;
