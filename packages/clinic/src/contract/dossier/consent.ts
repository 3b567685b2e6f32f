/**
 * A patient's word on what may be done: given on paper or screen for each purpose by itself, bound to the SHA-256 of the
 * text seen, or taken back. A signed consent is never changed; a further entry follows it.
 */
import { consentScopes } from "@anagen/care";
import { z } from "zod";
import { dateSchema, idSchema, instantSchema } from "../things.ts";
import { judgementSchema } from "./judgement.ts";

const scopes = z.array(z.enum(consentScopes)).max(consentScopes.length);

export const consentFactsSchema = z.strictObject({
  kind: z.enum(["given", "withdrawn"]),
  /** Purposes agreed to, or taken back. */
  scopes,
  /** Purposes that were asked and not agreed to; empty for a withdrawal. */
  declined: scopes,
  decisionId: idSchema.nullable(),
  /** The text that was seen; null for a withdrawal. */
  text: z
    .strictObject({
      protocolId: idSchema,
      version: z.number().int().positive(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .nullable(),
  /** A typed name, or a drawn line as SVG path data in a box of 600 × 200. */
  signature: z
    .strictObject({
      name: z.string().trim().min(1).max(200),
      drawing: z
        .string()
        .regex(/^[ML0-9 .,-]*$/, "Only M, L and numbers.")
        .max(60_000)
        .nullable(),
      at: instantSchema,
    })
    .nullable(),
  /** The signed-in member of staff before whom it was signed; written by the server. Null for a patient's own withdrawal. */
  witness: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  /** Why it is taken back, if the patient says so. */
  words: z.string().trim().max(2000),
  coolingOffDays: z.number().int().min(0).max(365),
  /** Last day on which it counts; null: until it is taken back or the text changes. */
  expiresOn: dateSchema.nullable(),
  /** What was there when it was signed, as the rules ask for it; written by the server. */
  seen: z
    .strictObject({
      optionsShown: z.array(z.string()),
      termsShownBeforeDecision: z.boolean(),
      teachBack: z.strictObject({ asked: z.number().int(), correct: z.number().int() }).nullable(),
    })
    .nullable(),
  /** The rules' word at the moment of signing; written by the server. */
  judgement: judgementSchema.nullable(),
});

export type ConsentEntryFacts = z.infer<typeof consentFactsSchema>;
