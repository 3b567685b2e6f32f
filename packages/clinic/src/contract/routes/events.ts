/** Routes of side effects, adverse events and deviations. */
import { createRoute } from "@hono/zod-openapi";
import { eventFactsSchema } from "../dossier/event.ts";
import { courseEventsSchema, safetyViewSchema } from "../dossier/eventView.ts";
import { entryRoutes } from "./entryRoutes.ts";
import { guarded, idParameter, invalid, json, notFound } from "./shared.ts";

const made = entryRoutes({ path: "/api/events", word: "event", facts: eventFactsSchema });

export const eventRoutes = {
  events: made.list,
  addEvent: made.add,
  event: made.read,
  correctEvent: made.correct,
  eventHistory: made.history,
  courseEvents: createRoute({
    method: "get",
    path: "/api/courses/{id}/events",
    tags: ["dossier"],
    summary: "Events of a course with grade, reasons and reporting clocks",
    request: { params: idParameter },
    responses: { 200: json(courseEventsSchema, "Events by day"), ...guarded, ...notFound, ...invalid },
  }),
  safety: createRoute({
    method: "get",
    path: "/api/safety",
    tags: ["dossier"],
    summary: "Events of all courses, running clocks first, and what the absence of events can mean",
    responses: { 200: json(safetyViewSchema, "The clinic's safety"), ...guarded },
  }),
};
