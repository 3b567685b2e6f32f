/**
 * Finds a thing that somebody asks for. Staff whose roles see everybody's things get it as it is. A patient's search
 * stays within their own things, so that what is not theirs and what does not exist cannot be told apart – and the
 * audit log never says that they read what they were not shown.
 */
import { mayDo, type Thing } from "@anagen/care";
import type { SignedIn } from "../auth/signedIn.ts";
import type { Course, Patient, Picture, Site, Visit } from "../contract/index.ts";
import { recordDenial } from "./mount.ts";
import type { Services } from "./services.ts";

export interface Reach {
  patient(id: string): Promise<Patient | null>;
  course(id: string): Promise<Course | null>;
  site(id: string): Promise<Site | null>;
  visit(id: string): Promise<Visit | null>;
  picture(id: string): Promise<Picture | null>;
}

export function reachOf(services: Services, who: SignedIn): Reach {
  const { store } = services;
  const seesAll = (thing: Thing) => mayDo(who, "read", thing, { patientId: null }).allowed;
  const own = ownThings(services, who);
  const among = async <T extends { id: string }>(
    thing: Thing,
    id: string,
    all: () => Promise<T | null>,
    mine: () => Promise<T[]>,
  ): Promise<T | null> => {
    if (seesAll(thing)) return all();
    const found = (await mine()).find((t) => t.id === id) ?? null;
    if (found === null) await recordDenial(services, who, { action: "read", thing }, id);
    return found;
  };
  return {
    patient: (id) => among("patient", id, () => store.patients.find(who, id), own.patients),
    course: (id) => among("course", id, () => store.courses.find(who, id), own.courses),
    site: (id) => among("site", id, () => store.sites.find(who, id), own.sites),
    visit: (id) => among("visit", id, () => store.visits.find(who, id), own.visits),
    picture: (id) => among("picture", id, () => store.pictures.find(who, id), own.pictures),
  };
}

function ownThings({ store }: Services, who: SignedIn) {
  const mayRead = (thing: Thing) => mayDo(who, "read", thing, { patientId: who.patientId }).allowed;
  const ofMe = async <T>(thing: Thing, ask: (patientId: string) => Promise<T[]>): Promise<T[]> =>
    who.patientId === null || !mayRead(thing) ? [] : ask(who.patientId);
  const courses = () => ofMe("course", (me) => store.courses.ofPatient(who, me));
  const visits = async () =>
    mayRead("visit") ? (await each(await courses(), (c) => store.visits.ofCourse(who, c.id))).flat() : [];
  return {
    patients: () =>
      ofMe("patient", async (me) => [await store.patients.find(who, me)].filter((p) => p !== null)),
    courses,
    sites: () => ofMe("site", (me) => store.sites.ofPatient(who, me)),
    visits,
    pictures: async () =>
      mayRead("picture") ? (await each(await visits(), (v) => store.pictures.ofVisit(who, v.id))).flat() : [],
  };
}

/** One after the other: the embedded database has one connection, and audit entries keep the order of reading. */
async function each<T, U>(things: readonly T[], ask: (thing: T) => Promise<U>): Promise<U[]> {
  const answers: U[] = [];
  for (const thing of things) answers.push(await ask(thing));
  return answers;
}
