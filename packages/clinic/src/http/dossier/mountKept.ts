/** Puts the five addresses of a kind of entry that the clinic keeps on the server: list, add, read, correct, history. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { SignedIn } from "../../auth/signedIn.ts";
import type { DossierKind, Entry, EntryDraft } from "../../contract/index.ts";
import type { Correction } from "../../store/port.ts";
import { correctedAnswer } from "../correctedAnswer.ts";
import { type AnyRoute, type Asked, mountGuarded } from "../mount.ts";
import { notFound, type Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import type { EntryAddresses } from "./mountEntries.ts";

export interface KeptAbout<Kind extends DossierKind> {
  readonly who: SignedIn;
  /** What stood before; null when the entry is new. */
  readonly previous: Entry<Kind> | null;
  /** Where the draft's fields are in the request: "" or "facts." for a correction. */
  readonly prefix: string;
}

export interface KeptOptions<Kind extends DossierKind> {
  readonly kind: Kind;
  readonly addresses: EntryAddresses;
  /** What the rules of this kind refuse before anything is written. */
  readonly check?: (
    draft: EntryDraft<Kind>,
    about: KeptAbout<Kind>,
  ) => Refusal | null | Promise<Refusal | null>;
}

export function mountKept<Kind extends DossierKind>(
  app: OpenAPIHono,
  services: Services,
  options: KeptOptions<Kind>,
): void {
  const { kind, addresses } = options;
  const records = services.store.dossier(kind);
  const check = async (draft: EntryDraft<Kind>, about: KeptAbout<Kind>) =>
    (await options.check?.(draft, about)) ?? null;
  /** Handlers of a generic kind: the route's schema has checked the body, which types cannot follow here. */
  type Given = Omit<Asked<AnyRoute>, "param" | "query" | "json"> & {
    readonly who: SignedIn;
    readonly param: { id: string };
    readonly json: unknown;
  };
  const on = (
    name: keyof EntryAddresses,
    action: "list" | "read" | "create" | "correct",
    serve: (given: Given) => Promise<{ value: unknown } | Refusal>,
  ) => mountGuarded(app, services, addresses[name], { action, thing: kind }, serve as never);

  on("list", "list", async ({ who }) => ({ value: await records.between(who, "0001-01-01", "9999-12-31") }));
  on("add", "create", async ({ json, who }) => {
    const draft = json as EntryDraft<Kind>;
    const fault = await check(draft, { who, previous: null, prefix: "" });
    return fault ?? { value: await records.create(who, draft) };
  });
  on("read", "read", async ({ param, who }) => {
    const entry = await records.find(who, param.id);
    return entry === null ? notFound(kind) : { value: entry };
  });
  on("correct", "correct", async ({ param, json, who }) => {
    const correction = json as Omit<Correction<EntryDraft<Kind>>, "id">;
    const previous = await records.find(who, param.id);
    if (previous === null) return notFound(kind);
    const fault = await check(correction.facts, { who, previous, prefix: "facts." });
    return fault ?? correctedAnswer(kind, await records.correct(who, { id: param.id, ...correction }));
  });
  on("history", "read", async ({ param, who }) => {
    const entry = await records.find(who, param.id);
    return entry === null ? notFound(kind) : { value: await records.history(who, param.id) };
  });
}
