/** Handlers of the patient's diary and its photographs. */
import { addDays } from "@anagen/care";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { SignedIn } from "../auth/signedIn.ts";
import { type DiaryPhoto, type Entry, type EntryDraft, routes } from "../contract/index.ts";
import { clinicDay } from "./clinicDay.ts";
import { mountEntries } from "./dossier/mountEntries.ts";
import { reachEntry } from "./dossier/reachEntry.ts";
import { mountGuarded } from "./mount.ts";
import { invalidField, isRefusal, notFound, type Refusal, refuse } from "./refusal.ts";
import type { Services } from "./services.ts";
import { takePhoto } from "./takePhoto.ts";

const thing = "diary";

export function mountDiary(app: OpenAPIHono, services: Services): void {
  mountEntries(app, services, {
    kind: thing,
    addresses: {
      list: routes.diary,
      add: routes.addDiaryEntry,
      read: routes.diaryEntry,
      correct: routes.correctDiaryEntry,
      history: routes.diaryEntryHistory,
    },
    check: async (draft, { previous, prefix }) =>
      photosFault(draft, previous, prefix) ?? dayFault(draft, await clinicDay(services), prefix),
  });
  mountGuarded(app, services, routes.addDiaryPhoto, { action: "correct", thing }, async (asked) => {
    const { param, who, context } = asked;
    const entry = await reachEntry(services, who, thing, param.id);
    if (entry === null) return notFound(thing);
    const photo = await takePhoto(services, context.req.raw, param.view);
    return isRefusal(photo) ? photo : addPhoto(services, who, entry, photo);
  });
  mountGuarded(app, services, routes.diaryPhoto, { action: "read", thing }, async ({ param, who }) => {
    const entry = await reachEntry(services, who, thing, param.id);
    const photo = entry?.facts.photos.find((p) => p.view === param.view);
    const bytes = photo === undefined ? null : await services.files.get(photo.sha256);
    if (photo === undefined || bytes === null) return notFound("photograph");
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        "content-type": `image/${photo.format}`,
        "cache-control": "private, no-cache",
        "content-disposition": "inline",
      },
    });
  });
}

/**
 * Photographs come by their own address only: a hash in a form could otherwise name somebody else's picture and make it
 * readable here. A correction may leave some out.
 */
function photosFault(
  { facts }: EntryDraft<"diary">,
  previous: Entry<"diary"> | null,
  prefix: string,
): Refusal | null {
  const known = previous?.facts.photos ?? [];
  const isKnown = (photo: DiaryPhoto) =>
    known.some((k) => k.view === photo.view && k.sha256 === photo.sha256 && k.format === photo.format);
  return facts.photos.every(isKnown)
    ? null
    : invalidField(`${prefix}facts.photos`, "A photograph is added at its own address, not in the form.");
}

/** A day ahead may be today where the phone is; further ahead nobody can have noticed anything. */
function dayFault({ on }: EntryDraft<"diary">, today: string, prefix: string): Refusal | null {
  return on > addDays(today, 1)
    ? invalidField(`${prefix}on`, `A diary tells of days that have come; ${on} lies ahead.`)
    : null;
}

/** How often a photograph is tried again when the entry was changed in the meantime; two phones at once need one. */
const tries = 5;

/** The newest version with the photograph in the place of its view; the same bytes again change nothing. */
async function addPhoto(
  { store }: Services,
  who: SignedIn,
  entry: Entry<"diary">,
  photo: DiaryPhoto,
): Promise<{ value: Entry<"diary"> } | Refusal> {
  let newest = entry;
  for (let k = 0; k < tries; k++) {
    const { courseId, on, key, facts } = newest;
    if (facts.photos.some((p) => p.view === photo.view && p.sha256 === photo.sha256))
      return { value: newest };
    const photos = [...facts.photos.filter((p) => p.view !== photo.view), photo];
    const answer = await store.dossier(thing).correct(who, {
      id: newest.id,
      fromVersion: newest.version,
      reason: `photograph of the ${photo.view} added`,
      facts: { courseId, on, key, facts: { ...facts, photos } },
    });
    if (answer.kind === "corrected") return { value: answer.record };
    if (answer.kind === "not-found") return notFound(thing);
    newest = answer.newest;
  }
  const detail = "The entry was changed again and again while the photograph was added; send it once more.";
  return refuse(409, "record.conflict", detail);
}
