/** A comparison in a list: which pictures, whether they are of one spot, and what changed. */
import { comparisonSchema } from "@anagen/trichometry";
import { z } from "zod";
import { dateSchema, idSchema } from "../things.ts";

export const comparisonRowSchema = z.object({
  id: idSchema,
  siteId: idSchema,
  beforePictureId: idSchema,
  afterPictureId: idSchema,
  /** Day of the later picture. */
  on: dateSchema,
  status: z.enum(["accepted", "refused"]),
  /** Why it was refused, for a person; null when it was accepted. */
  sentence: z.string().nullable(),
  changes: comparisonSchema.shape.changes,
});

export type ComparisonRow = z.infer<typeof comparisonRowSchema>;
