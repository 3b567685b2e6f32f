/**
 * Handlers of blinded rating. Which pair it is and which side is the earlier picture is worked out on the server from
 * the pair and the rater, so that nothing that the page is given tells.
 */
import { createHash } from "node:crypto";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { SignedIn } from "../auth/signedIn.ts";
import { type Entry, type RatingQueue, routes } from "../contract/index.ts";
import { agreementOf, openRatings } from "../views/openRatings.ts";
import { type RatingPair, readRatingPairs } from "../views/ratingPairs.ts";
import { clinicDay } from "./clinicDay.ts";
import { mountGuarded } from "./mount.ts";
import { reachOf } from "./reach.ts";
import { notFound } from "./refusal.ts";
import type { Services } from "./services.ts";

const thing = "rating";

interface BlindPair {
  readonly id: string;
  readonly leftIs: "before" | "after";
  readonly pair: RatingPair;
}

export function mountRatings(app: OpenAPIHono, services: Services): void {
  const { store, db, files } = services;
  const create = { action: "create", thing } as const;
  const find = async (who: SignedIn, id: string) =>
    (await readRatingPairs(db)).map((pair) => blind(pair, who)).find((one) => one.id === id) ?? null;
  mountGuarded(app, services, routes.ratingQueue, create, async ({ who }) => ({
    value: await readQueue(services, who),
  }));
  mountGuarded(app, services, routes.ratingPicture, create, async ({ param, who }) => {
    const found = await find(who, param.id);
    if (found === null) return notFound("pair");
    const isBefore = (param.side === "left") === (found.leftIs === "before");
    const { sha256, format, id } = isBefore ? found.pair.before : found.pair.after;
    const bytes = await files.get(sha256);
    if (bytes === null) return notFound("picture");
    await store.pictures.find(who, id);
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { "content-type": `image/${format}`, "cache-control": "no-store" },
    });
  });
  mountGuarded(app, services, routes.rate, create, async ({ param, json, who }) => {
    const found = await find(who, param.id);
    if (found === null) return notFound("pair");
    const { pair, leftIs } = found;
    await store.dossier(thing).create(who, {
      courseId: pair.courseId,
      on: await clinicDay(services),
      key: `${pair.before.id}:${pair.after.id}:${who.id}`,
      facts: { beforePictureId: pair.before.id, afterPictureId: pair.after.id, leftIs, ...json },
    });
    return { value: await readQueue(services, who) };
  });
  mountGuarded(app, services, routes.ratingAgreement, { action: "list", thing }, async ({ who }) => ({
    value: agreementOf(await allRatings(services, who)),
  }));
  mountGuarded(app, services, routes.courseRatings, { action: "read", thing }, async ({ param, who }) => {
    const course = await reachOf(services, who).course(param.id);
    if (course === null) return notFound("course");
    const pairs = (await readRatingPairs(db)).filter((pair) => pair.courseId === course.id);
    return { value: openRatings(pairs, await store.dossier(thing).ofCourse(who, course)) };
  });
}

/** Waiting pairs in an order that tells nothing of patient or date. */
async function readQueue(services: Services, who: SignedIn): Promise<RatingQueue> {
  const own = (await allRatings(services, who)).filter((entry) => entry.recordedBy.id === who.id);
  const rated = new Set(own.map(({ facts }) => `${facts.beforePictureId} ${facts.afterPictureId}`));
  const waiting = (await readRatingPairs(services.db))
    .filter((pair) => !rated.has(`${pair.before.id} ${pair.after.id}`))
    .map((pair) => blind(pair, who))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { waiting: waiting.map(({ id, pair }) => ({ id, region: pair.region })), done: own.length };
}

async function allRatings({ store }: Services, who: SignedIn): Promise<Entry<"rating">[]> {
  return await store.dossier(thing).between(who, "0001-01-01", "9999-12-31");
}

function blind(pair: RatingPair, who: SignedIn): BlindPair {
  const digest = createHash("sha256").update(`${pair.before.id}:${pair.after.id}:${who.id}`).digest();
  return {
    id: digest.toString("hex").slice(0, 32),
    leftIs: ((digest[31] ?? 0) & 1) === 0 ? "before" : "after",
    pair,
  };
}
