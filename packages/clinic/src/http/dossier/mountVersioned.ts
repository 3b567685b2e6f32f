/** Puts the five addresses of a kind of entry on the server; whose entries they are, the two callers beside this know. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { SignedIn } from "../../auth/signedIn.ts";
import type { DossierKind, Entry, EntryDraft } from "../../contract/index.ts";
import type { Correction } from "../../store/port.ts";
import { correctedAnswer } from "../correctedAnswer.ts";
import { type AnyRoute, type Asked, mountGuarded } from "../mount.ts";
import { isRefusal, notFound, type Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";

export type EntryAddresses = Readonly<Record<"list" | "add" | "read" | "correct" | "history", AnyRoute>>;

/** What is about to be written: by whom, in place of what, and where its fields are in the request ("" or "facts."). */
export interface Writing<Kind extends DossierKind> {
  readonly who: SignedIn;
  /** What stood before; null when the entry is new. */
  readonly previous: Entry<Kind> | null;
  readonly prefix: string;
}

export interface VersionedOptions<Kind extends DossierKind> {
  readonly kind: Kind;
  readonly addresses: EntryAddresses;
  readonly list: (who: SignedIn, query: { courseId: string }) => Promise<readonly Entry<Kind>[] | Refusal>;
  readonly find: (who: SignedIn, id: string) => Promise<Entry<Kind> | null>;
  /** What is written for a draft, or why it is not. */
  readonly settle: (draft: EntryDraft<Kind>, writing: Writing<Kind>) => Promise<EntryDraft<Kind> | Refusal>;
}

export function mountVersioned<Kind extends DossierKind>(
  app: OpenAPIHono,
  services: Services,
  { kind, addresses, list, find, settle }: VersionedOptions<Kind>,
): void {
  const records = services.store.dossier(kind);
  /** Handlers of a generic kind: the route's schema has checked the body, which types cannot follow here. */
  type Given = Omit<Asked<AnyRoute>, "param" | "query" | "json"> & {
    readonly who: SignedIn;
    readonly param: { id: string };
    readonly query: { courseId: string };
    readonly json: unknown;
  };
  const on = (
    name: keyof EntryAddresses,
    action: "list" | "read" | "create" | "correct",
    serve: (given: Given) => Promise<{ value: unknown } | Refusal>,
  ) => mountGuarded(app, services, addresses[name], { action, thing: kind }, serve as never);

  on("list", "list", async ({ query, who }) => {
    const entries = await list(who, query);
    return isRefusal(entries) ? entries : { value: entries };
  });
  on("add", "create", async ({ json, who }) => {
    const draft = await settle(json as EntryDraft<Kind>, { who, previous: null, prefix: "" });
    return isRefusal(draft) ? draft : { value: await records.create(who, draft) };
  });
  on("read", "read", async ({ param, who }) => {
    const entry = await find(who, param.id);
    return entry === null ? notFound(kind) : { value: entry };
  });
  on("correct", "correct", async ({ param, json, who }) => {
    const correction = json as Omit<Correction<EntryDraft<Kind>>, "id">;
    const previous = await find(who, param.id);
    if (previous === null) return notFound(kind);
    const facts = await settle(correction.facts, { who, previous, prefix: "facts." });
    if (isRefusal(facts)) return facts;
    return correctedAnswer(kind, await records.correct(who, { id: param.id, ...correction, facts }));
  });
  on("history", "read", async ({ param, who }) => {
    const entry = await find(who, param.id);
    return entry === null ? notFound(kind) : { value: await records.history(who, param.id) };
  });
}
