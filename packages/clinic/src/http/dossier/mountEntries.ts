/** Puts the five addresses of a kind of entry of a course on the server: list, add, read, correct, history. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Course, DossierKind, EntryDraft } from "../../contract/index.ts";
import { reachOf } from "../reach.ts";
import { invalidField, notFound, type Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { type EntryAddresses, mountVersioned, type Writing } from "./mountVersioned.ts";
import { reachEntry } from "./reachEntry.ts";

export interface WrittenAbout<Kind extends DossierKind> extends Writing<Kind> {
  readonly course: Course;
}

export interface EntryOptions<Kind extends DossierKind> {
  readonly kind: Kind;
  readonly addresses: EntryAddresses;
  /** What the rules of this kind refuse before anything is written. */
  readonly check?: (
    draft: EntryDraft<Kind>,
    about: WrittenAbout<Kind>,
  ) => Refusal | null | Promise<Refusal | null>;
  /** What the server writes into a draft itself (a judgement, who witnessed); its word counts, not the sender's. */
  readonly settle?: (
    draft: EntryDraft<Kind>,
    about: WrittenAbout<Kind>,
  ) => Promise<EntryDraft<Kind> | Refusal>;
}

export function mountEntries<Kind extends DossierKind>(
  app: OpenAPIHono,
  services: Services,
  { kind, addresses, check, settle }: EntryOptions<Kind>,
): void {
  const { store } = services;
  const records = store.dossier(kind);
  /** A new entry says its course itself; a correction stays with the course that it has. */
  const courseOf = ({ who, previous }: Writing<Kind>, draft: EntryDraft<Kind>): Promise<Course | null> =>
    previous === null
      ? reachOf(services, who).course(draft.courseId ?? "")
      : store.courses.find(who, previous.courseId ?? "");
  mountVersioned(app, services, {
    kind,
    addresses,
    list: async (who, { courseId }) => {
      const course = await reachOf(services, who).course(courseId);
      return course === null ? notFound("course") : await records.ofCourse(who, course);
    },
    find: (who, id) => reachEntry(services, who, kind, id),
    settle: async (draft, writing) => {
      const course = await courseOf(writing, draft);
      if (course === null)
        return writing.previous === null
          ? invalidField("courseId", "There is no such course.")
          : notFound("course");
      const about = { ...writing, course };
      return (await check?.(draft, about)) ?? (await settle?.(draft, about)) ?? draft;
    },
  });
}
