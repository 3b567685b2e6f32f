/** Puts the five addresses of a kind of entry that the clinic keeps on the server: list, add, read, correct, history. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { DossierKind, EntryDraft } from "../../contract/index.ts";
import type { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { type EntryAddresses, mountVersioned, type Writing } from "./mountVersioned.ts";

export interface KeptOptions<Kind extends DossierKind> {
  readonly kind: Kind;
  readonly addresses: EntryAddresses;
  /** What the rules of this kind refuse before anything is written. */
  readonly check?: (
    draft: EntryDraft<Kind>,
    about: Writing<Kind>,
  ) => Refusal | null | Promise<Refusal | null>;
}

export function mountKept<Kind extends DossierKind>(
  app: OpenAPIHono,
  services: Services,
  { kind, addresses, check }: KeptOptions<Kind>,
): void {
  const records = services.store.dossier(kind);
  mountVersioned(app, services, {
    kind,
    addresses,
    list: (who) => records.between(who, "0001-01-01", "9999-12-31"),
    find: (who, id) => records.find(who, id),
    settle: async (draft, about) => (await check?.(draft, about)) ?? draft,
  });
}
