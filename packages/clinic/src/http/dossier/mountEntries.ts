/** Puts the five addresses of a kind of entry on the server: list, add, read, correct, history. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { SignedIn } from "../../auth/signedIn.ts";
import type { Course, DossierKind, Entry, EntryDraft } from "../../contract/index.ts";
import type { Actor, Correction } from "../../store/port.ts";
import { correctedAnswer } from "../correctedAnswer.ts";
import { type AnyRoute, type Asked, mountGuarded } from "../mount.ts";
import { reachOf } from "../reach.ts";
import { invalidField, isRefusal, notFound, type Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { reachEntry } from "./reachEntry.ts";

export type EntryAddresses = Readonly<Record<"list" | "add" | "read" | "correct" | "history", AnyRoute>>;

export interface WrittenAbout<Kind extends DossierKind> {
  readonly who: SignedIn;
  readonly course: Course;
  /** What stood before; null when the entry is new. */
  readonly previous: Entry<Kind> | null;
  /** Where the draft's fields are in the request: "" or "facts." for a correction. */
  readonly prefix: string;
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
  options: EntryOptions<Kind>,
): void {
  const { kind, addresses } = options;
  const records = services.store.dossier(kind);
  const settle = async (draft: EntryDraft<Kind>, about: WrittenAbout<Kind>) =>
    (await options.check?.(draft, about)) ?? (await options.settle?.(draft, about)) ?? draft;
  /** Handlers of a generic kind: the route's schema has checked the body, which types cannot follow here. */
  type Given = Asked<AnyRoute> & { readonly who: SignedIn };
  const on = (
    name: keyof EntryAddresses,
    action: "list" | "read" | "create" | "correct",
    serve: (
      given: Omit<Given, "param" | "query" | "json"> & {
        param: { id: string };
        query: { courseId: string };
        json: unknown;
      },
    ) => Promise<{ value: unknown } | Refusal>,
  ) => mountGuarded(app, services, addresses[name], { action, thing: kind }, serve as never);

  on("list", "list", async ({ query, who }) => {
    const course = await reachOf(services, who).course(query.courseId);
    return course === null ? notFound("course") : { value: await records.ofCourse(who, course) };
  });
  on("add", "create", async ({ json, who }) => {
    const draft = json as EntryDraft<Kind> & { courseId: string };
    const course = await reachOf(services, who).course(draft.courseId);
    if (course === null) return invalidField("courseId", "There is no such course.");
    const settled = await settle(draft, { who, course, previous: null, prefix: "" });
    return isRefusal(settled) ? settled : { value: await records.create(who as Actor, settled) };
  });
  on("read", "read", async ({ param, who }) => {
    const entry = await reachEntry(services, who, kind, param.id);
    return entry === null ? notFound(kind) : { value: entry };
  });
  on("correct", "correct", async ({ param, json, who }) => {
    const correction = json as Omit<Correction<EntryDraft<Kind>>, "id">;
    const previous = await reachEntry(services, who, kind, param.id);
    if (previous === null) return notFound(kind);
    const course = await services.store.courses.find(who, previous.courseId ?? "");
    if (course === null) return notFound("course");
    const facts = await settle(correction.facts, { who, course, previous, prefix: "facts." });
    if (isRefusal(facts)) return facts;
    return correctedAnswer(kind, await records.correct(who, { id: param.id, ...correction, facts }));
  });
  on("history", "read", async ({ param, who }) => {
    const entry = await reachEntry(services, who, kind, param.id);
    return entry === null ? notFound(kind) : { value: await records.history(who, param.id) };
  });
}
