/** The answer to "is it working?" as a clinician stored it: with everything that it was made from, so that it can be made again. */
import { courseFileSchema, verdictSchema } from "@anagen/response/schema";
import { z } from "zod";
import { idSchema } from "../things.ts";

/** What only a person knows and was asked at the review. */
export const reviewAnswersSchema = z.strictObject({
  /** Somebody asked for other treatments of hair at this visit, and they are recorded. */
  coMedicationAsked: z.boolean(),
  /** How the counted field was chosen. */
  fieldChoice: z.enum(["by-landmark", "sparsest-of-several", "unknown"]),
  /** Whether the patient sees an improvement; null: not asked. */
  patientImproved: z.boolean().nullable(),
});

export const verdictFactsSchema = z.strictObject({
  answers: reviewAnswersSchema,
  /** The course file that the verdict was made from, and SHA-256 of its JSON. */
  course: courseFileSchema,
  inputSha256: z.string().regex(/^[0-9a-f]{64}$/),
  verdict: verdictSchema,
  /** The stored verdict before this one; null for the first. It is kept as it was. */
  previousId: idSchema.nullable(),
});

export type ReviewAnswers = z.infer<typeof reviewAnswersSchema>;
export type VerdictFacts = z.infer<typeof verdictFactsSchema>;
