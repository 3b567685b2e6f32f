/** Handlers of comparisons of two pictures of one site. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { routes } from "../contract/index.ts";
import { readComparison } from "../views/readComparison.ts";
import { mountGuarded } from "./mount.ts";
import { reachOf } from "./reach.ts";
import { notFound, refuse } from "./refusal.ts";
import type { Services } from "./services.ts";

const right = { action: "read", thing: "comparison" } as const;

export function mountComparisons(app: OpenAPIHono, services: Services): void {
  mountGuarded(app, services, routes.comparison, right, async ({ query, who }) => {
    const reach = reachOf(services, who);
    const before = await reach.picture(query.before);
    const after = await reach.picture(query.after);
    if (before === null || after === null) return notFound("picture");
    const read = await readComparison(services, who, { before, after });
    if (read.kind === "compared") return { value: read.entry };
    return refuse(read.code === "comparison.other-site" ? 422 : 409, read.code, read.sentence);
  });
  mountGuarded(app, services, routes.courseComparisons, right, async ({ param, who }) => {
    const course = await reachOf(services, who).course(param.id);
    if (course === null) return notFound("course");
    const entries = await services.store.dossier("comparison").ofCourse(who, course);
    return {
      value: entries.map(({ id, on, facts: { siteId, before, after, result } }) => ({
        id,
        siteId,
        on,
        beforePictureId: before.pictureId,
        afterPictureId: after.pictureId,
        status: result.registration.status,
        sentence: result.registration.status === "refused" ? result.registration.sentence : null,
        changes: result.changes,
      })),
    };
  });
}
