/** The blinded queue and what came of it. Nothing in the queue tells whose pictures they are or which came first. */
import { z } from "zod";
import { dateSchema, idSchema } from "../things.ts";
import { ratingScoreSchema } from "./rating.ts";

/** Names a pair for one rater only; it cannot be traced to a picture. */
const blindId = z.string().regex(/^[0-9a-f]{32}$/);

export const ratingQueueSchema = z.object({
  waiting: z.array(z.object({ id: blindId, region: z.string() })),
  /** How many pairs this rater has rated. */
  done: z.number().int(),
});

export const ratingAnswerSchema = z.strictObject({
  rightAgainstLeft: ratingScoreSchema,
  note: z.string().trim().max(500),
});

export const agreementSchema = z.object({
  pairs: z.number().int(),
  same: z.number(),
  kappa: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

/** Ratings of a course, opened: scores speak of the later picture against the earlier one. */
export const courseRatingsSchema = z.object({
  pairs: z.array(
    z.object({
      beforePictureId: idSchema,
      afterPictureId: idSchema,
      /** Of a contact picture; null for a photograph of the head. */
      siteId: idSchema.nullable(),
      /** Region of the site, or the standard view of a photograph. */
      region: z.string(),
      visitLabel: z.string(),
      on: dateSchema,
      /** In the order of rating; fewer than two are not opened and `scores` is empty. */
      scores: z.array(ratingScoreSchema),
      raters: z.number().int(),
      /** Mean of the first two; null until there are two. */
      consensus: z.number().nullable(),
    }),
  ),
  agreement: agreementSchema,
});

export type RatingQueue = z.infer<typeof ratingQueueSchema>;
export type CourseRatings = z.infer<typeof courseRatingsSchema>;
