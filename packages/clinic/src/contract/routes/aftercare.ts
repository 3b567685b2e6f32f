/** Routes of the list after a procedure, and of what a patient is shown of it. */
import { createRoute } from "@hono/zod-openapi";
import { ownCareSchema } from "../calendarFeed.ts";
import { aftercareFactsSchema } from "../dossier/aftercare.ts";
import { entryRoutes } from "./entryRoutes.ts";
import { guarded, json, notFound } from "./shared.ts";

const made = entryRoutes({
  path: "/api/aftercare",
  word: "list after a procedure",
  facts: aftercareFactsSchema,
});

export const aftercareRoutes = {
  aftercareLists: made.list,
  addAftercare: made.add,
  aftercare: made.read,
  correctAftercare: made.correct,
  aftercareHistory: made.history,
  ownCare: createRoute({
    method: "get",
    path: "/api/me/care",
    tags: ["me"],
    summary: "The signed-in patient's list after the procedure, and whom to call",
    responses: { 200: json(ownCareSchema, "What to do and whom to call"), ...guarded, ...notFound },
  }),
};
