/** Routes of patients, courses, sites and visits: list, add, read, correct, history, views. */
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import {
  courseFactsSchema,
  courseSchema,
  idSchema,
  patientFactsSchema,
  patientSchema,
  siteFactsSchema,
  siteSchema,
  visitFactsSchema,
  visitSchema,
} from "../things.ts";
import {
  courseViewSchema,
  followUpViewSchema,
  patientRowSchema,
  todayViewSchema,
  visitViewSchema,
} from "../views.ts";
import {
  body,
  change,
  conflictOver,
  correctionOf,
  guarded,
  idParameter,
  invalid,
  json,
  lookUp,
  notFound,
  taken,
} from "./shared.ts";

export const patientRoutes = {
  patients: createRoute({
    method: "get",
    path: "/api/patients",
    tags: ["patients"],
    summary: "Patients whose code or name contains the search, each with its line of state",
    request: {
      query: z.object({
        search: z.string().max(200).optional(),
        /** Most rows given; a clinic with more patients searches. */
        limit: z.coerce.number().int().min(1).max(1000).default(200),
      }),
    },
    responses: { 200: json(z.array(patientRowSchema), "Patients, by name"), ...guarded, ...invalid },
  }),
  addPatient: createRoute({
    method: "post",
    path: "/api/patients",
    tags: ["patients"],
    summary: "Add a patient",
    request: { body: body(patientFactsSchema.strict()) },
    responses: { 201: json(patientSchema, "The patient"), ...taken, ...change },
  }),
  patient: createRoute({
    method: "get",
    path: "/api/patients/{id}",
    tags: ["patients"],
    summary: "A patient, newest version",
    request: { params: idParameter },
    responses: { 200: json(patientSchema, "The patient"), ...lookUp },
  }),
  correctPatient: createRoute({
    method: "put",
    path: "/api/patients/{id}",
    tags: ["patients"],
    summary: "Correct a patient's facts: a new version beside the old ones",
    request: { params: idParameter, body: body(correctionOf(patientFactsSchema.strict())) },
    responses: { 200: json(patientSchema, "The new version"), ...conflictOver(patientSchema), ...change },
  }),
  patientHistory: createRoute({
    method: "get",
    path: "/api/patients/{id}/history",
    tags: ["patients"],
    summary: "All versions, first to newest",
    request: { params: idParameter },
    responses: { 200: json(z.array(patientSchema), "Versions"), ...lookUp },
  }),
};

export const courseRoutes = {
  courses: createRoute({
    method: "get",
    path: "/api/courses",
    tags: ["courses"],
    summary: "Courses of a patient",
    request: { query: z.object({ patientId: idSchema }) },
    responses: { 200: json(z.array(courseSchema), "Courses, first to newest"), ...lookUp },
  }),
  addCourse: createRoute({
    method: "post",
    path: "/api/courses",
    tags: ["courses"],
    summary: "Open a course",
    request: { body: body(courseFactsSchema.strict()) },
    responses: { 201: json(courseSchema, "The course"), ...change },
  }),
  course: createRoute({
    method: "get",
    path: "/api/courses/{id}",
    tags: ["courses"],
    summary: "A course, newest version",
    request: { params: idParameter },
    responses: { 200: json(courseSchema, "The course"), ...lookUp },
  }),
  correctCourse: createRoute({
    method: "put",
    path: "/api/courses/{id}",
    tags: ["courses"],
    summary: "Correct a course: a new version beside the old ones",
    request: { params: idParameter, body: body(correctionOf(courseFactsSchema.strict())) },
    responses: { 200: json(courseSchema, "The new version"), ...conflictOver(courseSchema), ...change },
  }),
  courseHistory: createRoute({
    method: "get",
    path: "/api/courses/{id}/history",
    tags: ["courses"],
    summary: "All versions, first to newest",
    request: { params: idParameter },
    responses: { 200: json(z.array(courseSchema), "Versions"), ...lookUp },
  }),
  courseView: createRoute({
    method: "get",
    path: "/api/courses/{id}/view",
    tags: ["courses"],
    summary: "Everything the page of a course shows: curves, changes, phase, next step",
    request: { params: idParameter },
    responses: { 200: json(courseViewSchema, "The view"), ...lookUp },
  }),
};

export const siteRoutes = {
  sites: createRoute({
    method: "get",
    path: "/api/sites",
    tags: ["sites"],
    summary: "Marked spots of a patient's scalp",
    request: { query: z.object({ patientId: idSchema }) },
    responses: { 200: json(z.array(siteSchema), "Sites"), ...lookUp },
  }),
  addSite: createRoute({
    method: "post",
    path: "/api/sites",
    tags: ["sites"],
    summary: "Add a site",
    request: { body: body(siteFactsSchema.strict()) },
    responses: { 201: json(siteSchema, "The site"), ...change },
  }),
  site: createRoute({
    method: "get",
    path: "/api/sites/{id}",
    tags: ["sites"],
    summary: "A site, newest version",
    request: { params: idParameter },
    responses: { 200: json(siteSchema, "The site"), ...lookUp },
  }),
  correctSite: createRoute({
    method: "put",
    path: "/api/sites/{id}",
    tags: ["sites"],
    summary: "Correct a site: a new version beside the old ones",
    request: { params: idParameter, body: body(correctionOf(siteFactsSchema.strict())) },
    responses: { 200: json(siteSchema, "The new version"), ...conflictOver(siteSchema), ...change },
  }),
  siteHistory: createRoute({
    method: "get",
    path: "/api/sites/{id}/history",
    tags: ["sites"],
    summary: "All versions, first to newest",
    request: { params: idParameter },
    responses: { 200: json(z.array(siteSchema), "Versions"), ...lookUp },
  }),
};

export const visitRoutes = {
  visits: createRoute({
    method: "get",
    path: "/api/visits",
    tags: ["visits"],
    summary: "Visits of a course",
    request: { query: z.object({ courseId: idSchema }) },
    responses: { 200: json(z.array(visitSchema), "Visits, by date"), ...lookUp },
  }),
  addVisit: createRoute({
    method: "post",
    path: "/api/visits",
    tags: ["visits"],
    summary: "Add a visit",
    request: { body: body(visitFactsSchema.strict()) },
    responses: { 201: json(visitSchema, "The visit"), ...change },
  }),
  visit: createRoute({
    method: "get",
    path: "/api/visits/{id}",
    tags: ["visits"],
    summary: "A visit, newest version",
    request: { params: idParameter },
    responses: { 200: json(visitSchema, "The visit"), ...lookUp },
  }),
  correctVisit: createRoute({
    method: "put",
    path: "/api/visits/{id}",
    tags: ["visits"],
    summary: "Correct a visit: a new version beside the old ones",
    request: { params: idParameter, body: body(correctionOf(visitFactsSchema.strict())) },
    responses: { 200: json(visitSchema, "The new version"), ...conflictOver(visitSchema), ...change },
  }),
  visitHistory: createRoute({
    method: "get",
    path: "/api/visits/{id}/history",
    tags: ["visits"],
    summary: "All versions, first to newest",
    request: { params: idParameter },
    responses: { 200: json(z.array(visitSchema), "Versions"), ...lookUp },
  }),
  visitView: createRoute({
    method: "get",
    path: "/api/visits/{id}/view",
    tags: ["visits"],
    summary: "Everything the page of a visit shows: pictures, progress, measurements, changes",
    request: { params: idParameter },
    responses: { 200: json(visitViewSchema, "The view"), ...lookUp },
  }),
  today: createRoute({
    method: "get",
    path: "/api/today",
    tags: ["visits"],
    summary: "Visits of today, pictures waiting, overdue and upcoming visits",
    responses: { 200: json(todayViewSchema, "The day"), ...guarded },
  }),
};

export const followUpRoutes = {
  followUp: createRoute({
    method: "get",
    path: "/api/follow-up",
    tags: ["visits"],
    summary: "Every course by what is due: lost, overdue, due, upcoming, closed, with counts",
    responses: { 200: json(followUpViewSchema, "Follow-up"), ...guarded },
  }),
};

/** What patients see of themselves. */
export const ownRoutes = {
  ownCourses: createRoute({
    method: "get",
    path: "/api/me/courses",
    tags: ["me"],
    summary: "The signed-in patient's own courses",
    responses: { 200: json(z.array(courseSchema), "Courses, first to newest"), ...guarded },
  }),
  ownCourse: createRoute({
    method: "get",
    path: "/api/me/course",
    tags: ["me"],
    summary: "View of the signed-in patient's newest course that is not closed, else of the newest",
    responses: { 200: json(courseViewSchema, "The view"), ...guarded, ...notFound },
  }),
};
