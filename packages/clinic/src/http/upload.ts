/** Handler of the upload of a picture to a visit. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { routes } from "../contract/index.ts";
import { type TakenPicture, takePicture } from "../intake/takePicture.ts";
import { mountGuarded } from "./mount.ts";
import { reachOf } from "./reach.ts";
import { readUpload } from "./readUpload.ts";
import { invalidField, isRefusal, notFound, type Refusal, refuse } from "./refusal.ts";
import type { Services } from "./services.ts";

export function mountUpload(app: OpenAPIHono, services: Services): void {
  const { store } = services;
  const right = { action: "create", thing: "picture" } as const;
  mountGuarded(app, services, routes.upload, right, async ({ param, who, context }) => {
    const visit = await reachOf(services, who).visit(param.id);
    if (visit === null) return notFound("visit");
    const upload = await readUpload(context.req.raw);
    if (isRefusal(upload)) return upload;
    const course = await store.courses.find(who, visit.courseId);
    const site = await store.sites.find(who, upload.facts.siteId);
    if (site === null || site.patientId !== course?.patientId)
      return invalidField("siteId", "There is no such site on this patient.");
    const { bytes, name, facts } = upload;
    const taken = await takePicture(services, who, { facts: { ...facts, visitId: visit.id }, bytes, name });
    if (taken.kind !== "taken") return refusalOf(taken);
    const { picture, created, warnings } = taken;
    const said = created
      ? ["Stored. It is measured as soon as its turn comes."]
      : [
          `These bytes are already a picture of this visit and site, stored ${picture.recordedAt}; nothing was added.`,
        ];
    const sentence = [...said, ...warnings.map((w) => w.sentence)].join(" ");
    return context.json({ picture, created, sentence }, created ? 201 : 200, { "cache-control": "no-store" });
  });
}

function refusalOf(taken: Exclude<TakenPicture, { kind: "taken" }>): Refusal {
  if (taken.kind === "bad-facts") return invalidField(taken.fault.field, taken.fault.sentence);
  const { code, sentence } = taken.problem;
  const status = code === "picture.unsupported-format" || code === "picture.not-a-picture" ? 415 : 422;
  return refuse(status, code, sentence, { fields: [{ path: "file", sentence }] });
}
