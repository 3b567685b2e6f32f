/** Two pictures of one site compared hair by hair: which measurements were compared, and the engine's result. */
import { comparisonSchema } from "@anagen/trichometry";
import { z } from "zod";
import { idSchema } from "../things.ts";

const point = z.tuple([z.number(), z.number()]);
const measured = z.strictObject({
  pictureId: idSchema,
  measurementId: idSchema,
  /** A correction by a person is a further version, and another comparison. */
  version: z.number().int().positive(),
});

export const comparisonFactsSchema = z.strictObject({
  siteId: idSchema,
  before: measured,
  after: measured,
  /** Marks of a person on the site's tattoo dot, px; empty where none were set. */
  marks: z.strictObject({ before: z.array(point), after: z.array(point) }),
  result: comparisonSchema,
});

export type ComparisonFacts = z.infer<typeof comparisonFactsSchema>;
