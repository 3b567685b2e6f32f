/** Routes of comparing two pictures of one site hair by hair. */
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { comparisonFactsSchema, comparisonMarksSchema } from "../dossier/comparison.ts";
import { comparisonRowSchema } from "../dossier/comparisonView.ts";
import { entrySchema } from "../dossier/entry.ts";
import { idSchema } from "../things.ts";
import { body, change, conflictOver, idParameter, json, lookUp, taken } from "./shared.ts";

const tags = ["dossier"];
const comparison = entrySchema(comparisonFactsSchema);

export const comparisonRoutes = {
  comparison: createRoute({
    method: "get",
    path: "/api/comparisons",
    tags,
    summary: "Two pictures of one site compared; worked out once for each pair of measurements, then kept",
    request: { query: z.object({ before: idSchema, after: idSchema }) },
    responses: {
      200: json(comparison, "The comparison"),
      ...taken,
      ...lookUp,
    },
  }),
  markComparison: createRoute({
    method: "put",
    path: "/api/comparisons/{id}/marks",
    tags,
    summary: "Tattoo dots marked on both pictures, or taken away: they are compared anew, as a new version",
    request: { params: idParameter, body: body(comparisonMarksSchema) },
    responses: {
      200: json(comparison, "The comparison with these marks"),
      ...conflictOver(comparison),
      ...change,
    },
  }),
  courseComparisons: createRoute({
    method: "get",
    path: "/api/courses/{id}/comparisons",
    tags,
    summary: "Comparisons that were made of pictures of a course, without their hairs",
    request: { params: idParameter },
    responses: {
      200: json(z.array(comparisonRowSchema), "By the day of the later picture"),
      ...lookUp,
    },
  }),
};
