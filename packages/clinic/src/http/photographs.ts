/** Handlers of photographs of the head at visits. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { routes } from "../contract/index.ts";
import { correctedAnswer } from "./correctedAnswer.ts";
import { reachEntry } from "./dossier/reachEntry.ts";
import { mountGuarded } from "./mount.ts";
import { reachOf } from "./reach.ts";
import { isRefusal, notFound } from "./refusal.ts";
import type { Services } from "./services.ts";
import { takePhoto } from "./takePhoto.ts";

const thing = "photograph";

export function mountPhotographs(app: OpenAPIHono, services: Services): void {
  const { store, files } = services;
  const records = store.dossier(thing);
  mountGuarded(app, services, routes.photographs, { action: "list", thing }, async ({ param, who }) => {
    const course = await reachOf(services, who).course(param.id);
    return course === null ? notFound("course") : { value: await records.ofCourse(who, course) };
  });
  mountGuarded(app, services, routes.addPhotograph, { action: "create", thing }, async (asked) => {
    const { param, who, context } = asked;
    const visit = await reachOf(services, who).visit(param.id);
    if (visit === null) return notFound("visit");
    const photo = await takePhoto(services, context.req.raw, param.view);
    if (isRefusal(photo)) return photo;
    const key = `${visit.id}:${param.view}`;
    const draft = {
      courseId: visit.courseId,
      on: visit.heldOn ?? visit.plannedFor ?? visit.recordedAt.slice(0, 10),
      key,
      facts: { visitId: visit.id, ...photo },
    };
    const standing = await records.withKey(who, key);
    if (standing === null) return { value: await records.create(who, draft) };
    if (standing.facts.sha256 === photo.sha256) return { value: standing };
    const { id, version: fromVersion } = standing;
    const reason = "another photograph of this view";
    return correctedAnswer(thing, await records.correct(who, { id, fromVersion, reason, facts: draft }));
  });
  mountGuarded(app, services, routes.photographContent, { action: "read", thing }, async ({ param, who }) => {
    const entry = await reachEntry(services, who, thing, param.id);
    const bytes = entry === null ? null : await files.get(entry.facts.sha256);
    if (entry === null || bytes === null) return notFound(thing);
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        "content-type": `image/${entry.facts.format}`,
        "cache-control": "private, no-cache",
        "content-disposition": "inline",
      },
    });
  });
}
