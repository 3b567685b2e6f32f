/** Handlers of the clinic's texts and protocols. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { type EntryDraft, routes } from "../contract/index.ts";
import { mountKept } from "./dossier/mountKept.ts";
import { invalidField, type Refusal } from "./refusal.ts";
import type { Services } from "./services.ts";

export function mountProtocols(app: OpenAPIHono, services: Services): void {
  mountKept(app, services, {
    kind: "protocol",
    addresses: {
      list: routes.protocols,
      add: routes.addProtocol,
      read: routes.protocol,
      correct: routes.correctProtocol,
      history: routes.protocolHistory,
    },
    check: (draft, { prefix }) => textFault(draft, prefix),
  });
}

/** What a consent form must hold to be signed: a text, the sentence of the treatment, whole days and months. */
function textFault({ facts }: EntryDraft<"protocol">, prefix: string): Refusal | null {
  const { topic, text, values } = facts;
  const at = (field: string, sentence: string) => invalidField(`${prefix}facts.${field}`, sentence);
  if ((topic === "consent" || topic === "terms") && text === "")
    return at("text", "This is what patients read before they sign; it cannot be empty.");
  if (topic !== "consent") return null;
  for (const name of ["cooling-off-days", "valid-months"]) {
    const value = values[name];
    if (value !== undefined && !(typeof value === "number" && Number.isInteger(value) && value >= 0))
      return at(`values.${name}`, `A whole number from 0 up, not ${String(value)}.`);
  }
  const sentence = values.treatment;
  return typeof sentence === "string" && sentence.trim() !== ""
    ? null
    : at("values.treatment", "The sentence with which a patient agrees to the treatment is missing.");
}
