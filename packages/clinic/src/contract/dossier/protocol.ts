/**
 * A text or a set of values that the clinic has chosen: the consent form, the terms, prices, durations of aftercare, how
 * to reach it. Each version stays; a consent is bound to the SHA-256 of the version that the patient saw.
 */
import { z } from "zod";
import { courseFactsSchema } from "../things.ts";

export const protocolTopics = [
  "consent",
  "terms",
  "costs",
  "aftercare",
  "contact",
  "release",
  "maintenance",
  "other",
] as const;

export const protocolFactsSchema = z.strictObject({
  topic: z.enum(protocolTopics),
  title: z.string().trim().min(1).max(200),
  /** ISO 639-1: "en", "es". */
  language: z.string().regex(/^[a-z]{2}$/, "Two small letters, like en."),
  /** Treatments of a course that it is for; empty: all of them. */
  treatments: z.array(courseFactsSchema.shape.treatment).max(10),
  /** Plain text; empty lines part its paragraphs. */
  text: z.string().trim().max(50_000),
  /** Values by name: hours of aftercare by item, the telephone number, the price of an option, a sentence for a purpose. */
  values: z.record(
    z.string().trim().min(1).max(60),
    z.union([z.string().max(5000), z.number(), z.boolean()]),
  ),
  /** Where text or values are from. */
  source: z.string().trim().max(2000),
});

export type ProtocolFacts = z.infer<typeof protocolFactsSchema>;
export type ProtocolTopic = (typeof protocolTopics)[number];
