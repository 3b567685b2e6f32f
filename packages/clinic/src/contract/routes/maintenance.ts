/** Routes of maintenance: what the measurements propose, and the decisions taken. */
import { createRoute } from "@hono/zod-openapi";
import { maintenanceFactsSchema, maintenanceViewSchema } from "../dossier/maintenance.ts";
import { entryRoutes } from "./entryRoutes.ts";
import { guarded, idParameter, invalid, json, notFound } from "./shared.ts";

const made = entryRoutes({
  path: "/api/maintenance",
  word: "maintenance decision",
  facts: maintenanceFactsSchema,
});

export const maintenanceRoutes = {
  maintenance: made.list,
  addMaintenance: made.add,
  maintenanceDecision: made.read,
  correctMaintenance: made.correct,
  maintenanceHistory: made.history,
  maintenanceView: createRoute({
    method: "get",
    path: "/api/courses/{id}/maintenance",
    tags: ["dossier"],
    summary: "Whether it is time to talk about treating again, with reasons; never by the calendar alone",
    request: { params: idParameter },
    responses: { 200: json(maintenanceViewSchema, "The proposal"), ...guarded, ...notFound, ...invalid },
  }),
};
