/** One blinded rating of a pair of pictures: which stood left, and how much hair the right one shows against it. */
import { z } from "zod";
import { idSchema } from "../things.ts";

/** −3 much less … 0 the same … +3 much more: the seven points of the photographic scale of hair trials. */
export const ratingScores = [-3, -2, -1, 0, 1, 2, 3] as const;
export const ratingScoreSchema = z.union(ratingScores.map((score) => z.literal(score)));

export const ratingFactsSchema = z.strictObject({
  beforePictureId: idSchema,
  afterPictureId: idSchema,
  /** The rater did not know which it was. */
  leftIs: z.enum(["before", "after"]),
  /** What the rater said of the right picture against the left one. */
  rightAgainstLeft: ratingScoreSchema,
  note: z.string().trim().max(500),
});

export type RatingFacts = z.infer<typeof ratingFactsSchema>;
