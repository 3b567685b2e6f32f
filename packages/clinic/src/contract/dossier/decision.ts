/** How a patient came to a decision: what was shown and when, questions, teach-back, the choice in their own words. */
import { decisionOptions } from "@anagen/care";
import { z } from "zod";
import { idSchema, instantSchema } from "../things.ts";

/** The options beside the cells, and the cells themselves. */
export const optionIds = [...decisionOptions.options.map((o) => o.id), "cells"] as const;

export const decisionFactsSchema = z.strictObject({
  /** The decision aid that was on the table. */
  aid: z.strictObject({ version: z.string().max(60), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  language: z.string().regex(/^[a-z]{2}$/),
  interpreter: z.string().trim().max(200),
  /** Who explained; the server writes the signed-in person. */
  explainedBy: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  startedAt: instantSchema,
  /** Each option with the moment at which it was opened. */
  optionsShown: z.array(z.strictObject({ option: z.enum(optionIds), at: instantSchema })).max(20),
  /** "No guarantee" and the refund terms: the text that was shown and when; null while they were not. */
  terms: z
    .strictObject({
      protocolId: idSchema.nullable(),
      version: z.number().int().positive(),
      at: instantSchema,
    })
    .nullable(),
  /** The patient's own questions and what was answered. */
  questions: z
    .array(
      z.strictObject({
        question: z.string().trim().min(1).max(1000),
        answer: z.string().trim().max(3000),
      }),
    )
    .max(50),
  /** What the patient was asked to say in their own words, and whether it was right. */
  teachBack: z
    .array(
      z.strictObject({
        id: z.string().max(60),
        asked: z.string().max(500),
        said: z.string().trim().max(1000),
        correct: z.boolean(),
      }),
    )
    .max(20),
  /** What matters most to the patient, in their words. */
  matters: z.string().trim().max(2000),
  chosen: z.enum(optionIds).nullable(),
  chosenAt: instantSchema.nullable(),
});

export type DecisionFacts = z.infer<typeof decisionFactsSchema>;
export type OptionId = (typeof optionIds)[number];
