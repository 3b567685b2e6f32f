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

/** Marks of a person on the site's tattoo dots, px, in the same order in both pictures; empty where none were set. */
const marks = z.strictObject({ before: z.array(point), after: z.array(point) });

const mostMarks = 4;

/** What a person sends to have two pictures compared anew. */
export const comparisonMarksSchema = z.strictObject({
  /** The version of the comparison that the person saw. */
  fromVersion: z.number().int().positive(),
  marks: marks.refine((m) => m.before.length === m.after.length && m.before.length <= mostMarks, {
    error: `As many marks in the one picture as in the other, ${mostMarks} at most.`,
  }),
});

export const comparisonFactsSchema = z.strictObject({
  siteId: idSchema,
  before: measured,
  after: measured,
  marks,
  result: comparisonSchema,
});

export type ComparisonFacts = z.infer<typeof comparisonFactsSchema>;
