/** The form of a clinic's text: its values by name, as people type them. */
import { consentScopes, optionFacts } from "@anagen/care";
import { type Entry, optionIds, type ProtocolTopic, protocolFactsSchema } from "@anagen/clinic/contract";
import type { UseFormReturn } from "react-hook-form";
import { z } from "zod";
import { scopeNames } from "../decision/scopeNames.ts";

export const textFormSchema = protocolFactsSchema.extend({ reason: z.string().max(500) });
export type TextValues = z.infer<typeof textFormSchema>;
export type TextForm = UseFormReturn<TextValues>;

export const topicNames: Record<ProtocolTopic, string> = {
  consent: "Consent form",
  terms: "No guarantee and refunds",
  costs: "Prices",
  aftercare: "Aftercare",
  contact: "How to reach us",
  release: "Release of products",
  maintenance: "Maintenance",
  other: "Other",
};

/** Names of the values that a topic asks for; others may be added by name. */
export function valueNamesOf(topic: ProtocolTopic): readonly string[] {
  if (topic === "consent") return [...consentScopes, "cooling-off-days", "valid-months", "pending-culture"];
  if (topic === "costs") return optionIds;
  if (topic === "contact") return ["phone", "nightPhone", "emergency", "hours"];
  return [];
}

/** Values that are numbers, and values that are yes or no. */
export const isNumberValue = (name: string): boolean =>
  name === "cooling-off-days" || name === "valid-months";
export const isAnswerValue = (name: string): boolean => name === "pending-culture";

/** Names of values in words, in English; a value that is not here is told by its own name. */
export const valueLabels: Readonly<Record<string, string>> = {
  ...scopeNames,
  "cooling-off-days": "Days to think it over",
  "valid-months": "Months for which a signature counts (empty: without end)",
  "pending-culture": "The text says that cells are given before the culture is read",
  ...Object.fromEntries(optionFacts.options.map(({ id, title }) => [id, title])),
  phone: "Telephone",
  nightPhone: "Telephone at night",
  emergency: "Emergency number",
  hours: "Hours",
};

export function emptyText(topic: ProtocolTopic, language: string): TextValues {
  return { topic, title: "", language, treatments: [], text: "", values: {}, source: "", reason: "" };
}

/** Key of a new text: topic and language, numbered where that is taken. */
export function keyOf({ topic, language }: TextValues, all: readonly Entry<"protocol">[]): string {
  const base = `${topic}:${language}`;
  const taken = new Set(all.map((t) => t.key));
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}:${n}`;
    if (!taken.has(key)) return key;
  }
}
