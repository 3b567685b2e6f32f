/**
 * The kinds of entry that a dossier holds, each with the schema of its facts. A new kind is a line here, a right in
 * care's table of access and its routes; the store keeps every kind in the same two tables, in versions.
 */
import type { DossierThing } from "@anagen/care";
import type { z } from "zod";
import { medicationFactsSchema } from "./medication.ts";

/** `course`: belongs to one course of one patient. `clinic`: kept for the whole clinic (donor, route, protocol). */
export type DossierScope = "course" | "clinic";

interface KindOfEntry {
  readonly scope: DossierScope;
  readonly facts: z.ZodObject;
}

export const dossierKinds = {
  medication: { scope: "course", facts: medicationFactsSchema },
} as const satisfies Partial<Record<DossierThing, KindOfEntry>>;

export type DossierKind = keyof typeof dossierKinds;

/** The facts of a kind of entry. */
export type FactsOf<Kind extends DossierKind> = z.infer<(typeof dossierKinds)[Kind]["facts"]>;
