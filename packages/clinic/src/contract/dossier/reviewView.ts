/** What the pages of a review, of the patient's own answer and of the clinic's results show. */
import { courseFileSchema, verdictNames, verdictSchema } from "@anagen/response/schema";
import { z } from "zod";
import { courseSchema, dateSchema, idSchema, instantSchema, patientSchema } from "../things.ts";
import { reviewAnswersSchema } from "./verdict.ts";

/** A verdict that stands in the dossier. */
export const storedVerdictRowSchema = z.object({
  id: idSchema,
  on: dateSchema,
  recordedAt: instantSchema,
  recordedBy: z.string(),
  verdict: z.enum(verdictNames),
  headline: z.string(),
  inputSha256: z.string(),
});

const registeredPictureSchema = z.object({
  pictureId: idSchema,
  label: z.string(),
  on: dateSchema,
  widthPx: z.number(),
  heightPx: z.number(),
});

export const reviewViewSchema = z.object({
  patient: patientSchema,
  course: courseSchema,
  answers: reviewAnswersSchema,
  verdict: verdictSchema,
  file: courseFileSchema,
  inputSha256: z.string(),
  /** First the baseline, then the newest picture of the site that decides; null without a pair. */
  pictures: z
    .object({
      site: z.string(),
      before: registeredPictureSchema,
      after: registeredPictureSchema,
      /**
       * Takes a point of the earlier picture to the later one: a, b, c, d, e, f with x' = a·x + b·y + c, y' = d·x + e·y + f.
       * Null where the pictures were not compared, or are not of one spot.
       */
      transform: z.array(z.number()).length(6).nullable(),
    })
    .nullable(),
  stored: z.array(storedVerdictRowSchema),
  /** "changed": something that the newest stored verdict was made from has been corrected or added since. */
  standing: z.enum(["not-stored", "stored", "changed"]),
});

export const ownReviewSchema = z.object({
  /** The newest verdict that a clinician has stored; null before. */
  stored: storedVerdictRowSchema.extend({ verdict: verdictSchema, file: courseFileSchema }).nullable(),
});

const shareSchema = z.object({
  count: z.number().int(),
  of: z.number().int(),
  low: z.number(),
  high: z.number(),
});

/** Everybody who was treated here, each with the answer at the newest review; nobody is left out. */
export const clinicResultsSchema = z.object({
  asOf: dateSchema,
  rows: z.array(
    z.object({
      courseId: idSchema,
      code: z.string(),
      treatment: z.string(),
      treatedOn: dateSchema,
      /** Months from treatment to the last picture; null without one. */
      month: z.number().nullable(),
      state: z.enum(["answered", "too-early", "not-seen", "not-comparable"]),
      verdict: z.enum(verdictNames).nullable(),
      effect: z
        .object({ value: z.number(), sd: z.number(), low: z.number(), high: z.number(), unit: z.string() })
        .nullable(),
    }),
  ),
  groups: z.array(
    z.object({
      treatment: z.string(),
      treated: z.number().int(),
      /** Reached the first month of a verdict. */
      due: z.number().int(),
      /** Of those, with an answer of their own; the others did not come back or cannot be compared. */
      answered: z.number().int(),
      lost: z.number().int(),
      /** Better by more than noise, of all that were due; null where they are too few for a share. */
      better: shareSchema,
      shareShown: z.boolean(),
      /** Mean effect of those answered, with the spread between people; null below two. */
      mean: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
      published: z.string(),
      pooled: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
    }),
  ),
});

export type ReviewView = z.infer<typeof reviewViewSchema>;
export type OwnReview = z.infer<typeof ownReviewSchema>;
export type StoredVerdictRow = z.infer<typeof storedVerdictRowSchema>;
export type ClinicResults = z.infer<typeof clinicResultsSchema>;
