/** The HTTP interface of a clinic as one application: for the server, for tests in this process, for local use. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { mountAccounts } from "./accounts.ts";
import { mountAftercare } from "./aftercare.ts";
import { mountAssessments } from "./assessments.ts";
import { mountCalendarFeed } from "./calendarFeed.ts";
import { mountComparisons } from "./comparisons.ts";
import { mountConsents } from "./consents.ts";
import { mountCourses, mountOwn } from "./courses.ts";
import { mountDecisions } from "./decisions.ts";
import { mountDiary } from "./diary.ts";
import { mountEvents } from "./events.ts";
import { mountLawfulRoutes } from "./lawfulRoutes.ts";
import { mountMaintenance } from "./maintenance.ts";
import { mountMeasurements } from "./measurements.ts";
import { mountMedications } from "./medications.ts";
import { mountOversight } from "./oversight.ts";
import { mountPatientAccess } from "./patientAccess.ts";
import { mountPatients } from "./patients.ts";
import { mountPhotographs } from "./photographs.ts";
import { mountPictures } from "./pictures.ts";
import { mountProducts } from "./products.ts";
import { type ProtectOptions, protect } from "./protect.ts";
import { mountProtocols } from "./protocols.ts";
import { mountRatings } from "./ratings.ts";
import { refuse, toResponse } from "./refusal.ts";
import { mountReviews } from "./reviews.ts";
import { mountRoom } from "./room.ts";
import type { Services } from "./services.ts";
import { mountSites } from "./sites.ts";
import { mountStaff } from "./staff.ts";
import { mountUpload } from "./upload.ts";
import { mountVisits } from "./visits.ts";

export interface AppOptions extends Partial<ProtectOptions> {
  /** What answers outside /api: the pages. Null gives "not found" there. */
  readonly pages?: ((request: Request) => Promise<Response>) | null;
}

/** Hosts under which a server on this machine's own address is reached. */
export const loopbackHosts = ["localhost", "127.0.0.1", "[::1]"] as const;

export function createApp(services: Services, options: AppOptions = {}): OpenAPIHono {
  const { hosts = loopbackHosts, https = false, pages = null } = options;
  const app = new OpenAPIHono();
  app.use(protect({ hosts, https }));
  mountAccounts(app, services);
  mountStaff(app, services);
  mountPatients(app, services);
  mountPatientAccess(app, services);
  mountCourses(app, services);
  mountOwn(app, services);
  mountSites(app, services);
  mountVisits(app, services);
  mountUpload(app, services);
  mountPictures(app, services);
  mountMeasurements(app, services);
  mountAssessments(app, services);
  mountDecisions(app, services);
  mountConsents(app, services);
  mountLawfulRoutes(app, services);
  mountProtocols(app, services);
  mountComparisons(app, services);
  mountEvents(app, services);
  mountMaintenance(app, services);
  mountMedications(app, services);
  mountAftercare(app, services);
  mountDiary(app, services);
  mountCalendarFeed(app, services);
  mountProducts(app, services);
  mountRoom(app, services);
  mountPhotographs(app, services);
  mountRatings(app, services);
  mountReviews(app, services);
  mountOversight(app, services);
  app.notFound(async (context) => {
    const { pathname } = new URL(context.req.url);
    if (pages !== null && !pathname.startsWith("/api/")) return pages(context.req.raw);
    return toResponse(refuse(404, "address.not-found", `There is nothing at ${pathname.slice(0, 200)}.`));
  });
  app.onError((fault) => {
    services.report(fault);
    return toResponse(
      refuse(500, "server.fault", "The server met a fault that it did not expect; try again."),
    );
  });
  return app;
}
