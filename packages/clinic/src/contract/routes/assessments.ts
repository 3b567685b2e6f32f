/** Routes of assessments, and of everything that the page of one shows. */
import { createRoute } from "@hono/zod-openapi";
import { assessmentViewSchema } from "../courseViews.ts";
import { assessmentFactsSchema } from "../dossier/assessment.ts";
import { entryRoutes } from "./entryRoutes.ts";
import { guarded, idParameter, invalid, json, notFound } from "./shared.ts";

const made = entryRoutes({ path: "/api/assessments", word: "assessment", facts: assessmentFactsSchema });

export const assessmentRoutes = {
  assessments: made.list,
  addAssessment: made.add,
  assessment: made.read,
  correctAssessment: made.correct,
  assessmentHistory: made.history,
  assessmentView: createRoute({
    method: "get",
    path: "/api/courses/{id}/assessment",
    tags: ["dossier"],
    summary: "Assessments of a course, medicines, and what the newest measurement saw at each site",
    request: { params: idParameter },
    responses: { 200: json(assessmentViewSchema, "The view"), ...guarded, ...notFound, ...invalid },
  }),
};
