/** Handlers of pictures: facts, bytes, overlay, correction of the scale, measurements, progress. */
import { hairOverlay } from "@anagen/figures";
import { deviceProfiles } from "@anagen/trichometry";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { SignedIn } from "../auth/signedIn.ts";
import { type Picture, routes } from "../contract/index.ts";
import { checkCalibration } from "../intake/checkCalibration.ts";
import { makeThumbnail } from "../pictures/index.ts";
import { correctedAnswer } from "./correctedAnswer.ts";
import { mountGuarded } from "./mount.ts";
import { progressStream } from "./progressStream.ts";
import { reachOf } from "./reach.ts";
import { invalidField, isRefusal, notFound, type Refusal, refuse } from "./refusal.ts";
import type { Services } from "./services.ts";

const read = { action: "read", thing: "picture" } as const;

export function mountPictures(app: OpenAPIHono, services: Services): void {
  const { store } = services;
  const reach = (who: SignedIn, id: string) => reachOf(services, who).picture(id);
  mountGuarded(app, services, routes.devices, { action: "list", thing: "device" }, async () => ({
    value: deviceProfiles.map(({ longSidePx: _, ...profile }) => profile),
  }));
  mountGuarded(app, services, routes.picturesOfVisit, read, async ({ param, who }) => {
    const visit = await reachOf(services, who).visit(param.id);
    return visit === null ? notFound("visit") : { value: await store.pictures.ofVisit(who, visit.id) };
  });
  mountGuarded(app, services, routes.picture, read, async ({ param, who }) => {
    const picture = await reach(who, param.id);
    return picture === null ? notFound("picture") : { value: picture };
  });
  mountGuarded(app, services, routes.pictureHistory, read, async ({ param, who }) => {
    const picture = await reach(who, param.id);
    return picture === null ? notFound("picture") : { value: await store.pictures.history(who, picture.id) };
  });
  const right = { action: "read", thing: "measurement" } as const;
  mountGuarded(app, services, routes.measurements, right, async ({ param, who }) => {
    const picture = await reach(who, param.id);
    if (picture === null) return notFound("picture");
    return { value: await store.measurements.history(who, picture.id) };
  });
  mountGuarded(app, services, routes.progress, read, async ({ param, who, context }) => {
    const picture = await reach(who, param.id);
    return picture === null ? notFound("picture") : progressStream(context, services, who, picture);
  });
  mountCorrection(app, services);
  mountBytes(app, services);
}

function mountCorrection(app: OpenAPIHono, services: Services): void {
  const { store, queue } = services;
  const right = { action: "correct", thing: "picture" } as const;
  mountGuarded(app, services, routes.correctPicture, right, async ({ param, json, who }) => {
    const picture = await store.pictures.find(who, param.id);
    if (picture === null) return notFound("picture");
    const { facts } = json;
    const checked = checkCalibration(facts, picture);
    if (!checked.ok) return invalidField(`facts.${checked.fault.field}`, checked.fault.sentence);
    const fault = await placeFault(services, who, picture, facts);
    if (fault !== null) return fault;
    const correction = { id: picture.id, ...json, facts: { ...facts, calibration: checked.calibration } };
    const answer = correctedAnswer("picture", await store.pictures.correct(who, correction));
    if (isRefusal(answer)) return answer;
    await queue.add(answer.value.id, answer.value.version);
    return { value: (await store.pictures.find(who, picture.id)) ?? answer.value };
  });
}

/** A picture stays at its visit; it may be told to be of another site of the same patient. */
async function placeFault(
  { store }: Services,
  who: SignedIn,
  picture: Picture,
  facts: { visitId: string; siteId: string },
): Promise<Refusal | null> {
  if (facts.visitId !== picture.visitId)
    return invalidField(
      "facts.visitId",
      "A picture stays with its visit; upload it to the other visit instead.",
    );
  if (facts.siteId === picture.siteId) return null;
  const before = await store.sites.find(who, picture.siteId);
  const after = await store.sites.find(who, facts.siteId);
  return after === null || after.patientId !== before?.patientId
    ? invalidField("facts.siteId", "There is no such site on this patient.")
    : null;
}

/** The bytes of a picture never change: a browser may keep them, but only the person's own. */
const kept = "private, max-age=31536000, immutable";

function mountBytes(app: OpenAPIHono, services: Services): void {
  const { store, files } = services;
  const bytesOf = async (who: SignedIn, id: string) => {
    const picture = await reachOf(services, who).picture(id);
    const bytes = picture === null ? null : await files.get(picture.sha256);
    return picture === null || bytes === null ? null : { picture, bytes };
  };
  mountGuarded(app, services, routes.pictureContent, read, async ({ param, who }) => {
    const found = await bytesOf(who, param.id);
    if (found === null) return notFound("picture");
    return answerBytes(found.bytes, `image/${found.picture.format}`);
  });
  mountGuarded(app, services, routes.pictureThumbnail, read, async ({ param, who }) => {
    const found = await bytesOf(who, param.id);
    if (found === null) return notFound("picture");
    return answerBytes(await makeThumbnail(found.bytes), "image/jpeg");
  });
  const right = { action: "read", thing: "measurement" } as const;
  mountGuarded(app, services, routes.pictureOverlay, right, async ({ param, who }) => {
    const picture = await reachOf(services, who).picture(param.id);
    if (picture === null) return notFound("picture");
    const measurement = await store.measurements.newest(who, picture.id);
    if (measurement === null)
      return refuse(404, "measurement.not-found", "This picture has not been measured yet.");
    const svg = hairOverlay({ id: `picture-${picture.id}`, measurement: measurement.result, legend: false });
    return new Response(svg, {
      headers: { "content-type": "image/svg+xml; charset=utf-8", "cache-control": "private, no-cache" },
    });
  });
}

function answerBytes(bytes: Uint8Array, type: string): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { "content-type": type, "cache-control": kept, "content-disposition": "inline" },
  });
}
