/** Routes of the review: the answer now, stored answers, the letter, the patient's own answer, the clinic's results. */
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { entrySchema } from "../dossier/entry.ts";
import { clinicResultsSchema, ownReviewSchema, reviewViewSchema } from "../dossier/reviewView.ts";
import { reviewAnswersSchema, verdictFactsSchema } from "../dossier/verdict.ts";
import { body, guarded, idParameter, json, lookUp, taken, unreadable } from "./shared.ts";

const tags = ["reviews"];
const bytes = (description: string, type: string) => ({
  description,
  content: { [type]: { schema: z.string() } },
});

/** Answers as they stand on the page, before anything is stored; those left out are the stored ones. */
const answersQuery = z.object({
  coMedicationAsked: z.enum(["true", "false"]).optional(),
  fieldChoice: reviewAnswersSchema.shape.fieldChoice.optional(),
  patientImproved: z.enum(["true", "false", "null"]).optional(),
});

export const reviewRoutes = {
  review: createRoute({
    method: "get",
    path: "/api/courses/{id}/review",
    tags,
    summary: "Is it working? The answer as of now with its reasons, and the answers stored before",
    request: { params: idParameter, query: answersQuery },
    responses: { 200: json(reviewViewSchema, "The review"), ...lookUp },
  }),
  storeVerdict: createRoute({
    method: "post",
    path: "/api/courses/{id}/verdicts",
    tags,
    summary: "Store the answer as it stands now; earlier ones are kept",
    request: {
      params: idParameter,
      body: body(
        z.strictObject({
          answers: reviewAnswersSchema,
          /** Of the review that the clinician saw; refused when something has changed since. */
          inputSha256: z.string(),
        }),
      ),
    },
    responses: {
      201: json(entrySchema(verdictFactsSchema), "The stored verdict"),
      ...taken,
      ...lookUp,
      ...unreadable,
    },
  }),
  verdict: createRoute({
    method: "get",
    path: "/api/verdicts/{id}",
    tags,
    summary: "A stored verdict with everything that it was made from",
    request: { params: idParameter },
    responses: { 200: json(entrySchema(verdictFactsSchema), "The verdict"), ...lookUp },
  }),
  letter: createRoute({
    method: "get",
    path: "/api/verdicts/{id}/letter",
    tags,
    summary: "The letter about a stored verdict, as tagged PDF or as a page that prints",
    request: {
      params: idParameter,
      query: z.object({
        form: z.enum(["pdf", "html"]).default("pdf"),
        reader: z.enum(["patient", "doctor"]).default("patient"),
      }),
    },
    responses: {
      200: {
        description: "The letter",
        content: { "application/pdf": { schema: z.string() }, "text/html": { schema: z.string() } },
      },
      ...lookUp,
    },
  }),
  ownReview: createRoute({
    method: "get",
    path: "/api/me/review",
    tags: ["me"],
    summary: "The newest answer that a clinician has stored for the signed-in patient",
    responses: { 200: json(ownReviewSchema, "The answer, or null"), ...guarded },
  }),
  clinicResults: createRoute({
    method: "get",
    path: "/api/results",
    tags,
    summary: "Results of everybody treated here, nobody left out, beside published ones",
    responses: { 200: json(clinicResultsSchema, "Results"), ...guarded },
  }),
  clinicResultsTable: createRoute({
    method: "get",
    path: "/api/results.csv",
    tags,
    summary: "The same as a table, one line a course",
    responses: { 200: bytes("The table", "text/csv"), ...guarded },
  }),
};
