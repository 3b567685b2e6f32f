/** What a correction came to, as an answer: the new version, a conflict with the newest, or not found. */
import type { Corrected } from "../store/port.ts";
import { conflictWith, notFound, type Refusal } from "./refusal.ts";

export function correctedAnswer<T extends { version: number }>(
  thing: string,
  corrected: Corrected<T>,
): { readonly value: T } | Refusal {
  if (corrected.kind === "not-found") return notFound(thing);
  if (corrected.kind === "conflict") return conflictWith(thing, corrected.newest);
  return { value: corrected.record };
}
