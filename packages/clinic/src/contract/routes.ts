/**
 * Every address of the HTTP interface, once: from these definitions come validation, the OpenAPI document and the
 * typed client. The server must answer exactly these; a test compares.
 */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Env } from "hono";
import { accountRoutes } from "./routes/accounts.ts";
import { aftercareRoutes } from "./routes/aftercare.ts";
import { assessmentRoutes } from "./routes/assessments.ts";
import { calendarFeedRoutes } from "./routes/calendarFeed.ts";
import { clinicKeepsRoutes } from "./routes/clinicKeeps.ts";
import { comparisonRoutes } from "./routes/comparisons.ts";
import { decisionRoutes } from "./routes/decisions.ts";
import { diaryRoutes } from "./routes/diary.ts";
import { eventRoutes } from "./routes/events.ts";
import { maintenanceRoutes } from "./routes/maintenance.ts";
import { medicationRoutes } from "./routes/medications.ts";
import { oversightRoutes } from "./routes/oversight.ts";
import { patientAccessRoutes } from "./routes/patientAccess.ts";
import { photographRoutes } from "./routes/photographs.ts";
import { pictureRoutes } from "./routes/pictures.ts";
import { productRoutes } from "./routes/products.ts";
import { ratingRoutes } from "./routes/ratings.ts";
import {
  courseRoutes,
  followUpRoutes,
  ownRoutes,
  patientRoutes,
  siteRoutes,
  visitRoutes,
} from "./routes/records.ts";
import { reviewRoutes } from "./routes/reviews.ts";

/** The type by name: written out by inference it is longer than the compiler will write into a declaration. */
type Routes = typeof accountRoutes &
  typeof patientRoutes &
  typeof patientAccessRoutes &
  typeof courseRoutes &
  typeof siteRoutes &
  typeof visitRoutes &
  typeof followUpRoutes &
  typeof ownRoutes &
  typeof pictureRoutes &
  typeof assessmentRoutes &
  typeof decisionRoutes &
  typeof clinicKeepsRoutes &
  typeof comparisonRoutes &
  typeof eventRoutes &
  typeof maintenanceRoutes &
  typeof medicationRoutes &
  typeof aftercareRoutes &
  typeof diaryRoutes &
  typeof calendarFeedRoutes &
  typeof productRoutes &
  typeof photographRoutes &
  typeof ratingRoutes &
  typeof reviewRoutes &
  typeof oversightRoutes;

export const routes: Routes = {
  ...accountRoutes,
  ...patientRoutes,
  ...patientAccessRoutes,
  ...courseRoutes,
  ...siteRoutes,
  ...visitRoutes,
  ...followUpRoutes,
  ...ownRoutes,
  ...pictureRoutes,
  ...assessmentRoutes,
  ...decisionRoutes,
  ...clinicKeepsRoutes,
  ...comparisonRoutes,
  ...eventRoutes,
  ...maintenanceRoutes,
  ...medicationRoutes,
  ...aftercareRoutes,
  ...diaryRoutes,
  ...calendarFeedRoutes,
  ...productRoutes,
  ...photographRoutes,
  ...ratingRoutes,
  ...reviewRoutes,
  ...oversightRoutes,
};

export type RouteName = keyof typeof routes;

type Defined = {
  [Name in RouteName]: { readonly route: (typeof routes)[Name]; readonly handler: unknown };
}[RouteName];

declare const bareApp: OpenAPIHono<Env>;

/** The interface as a type, for the typed client; no server is needed to know it. */
export type Api = ReturnType<typeof bareApp.openapiRoutes<readonly [Defined]>>;
