/** The decision aid as it travels: every option in equal detail, with what the trials give, computed when it is asked for. */
import { z } from "zod";
import { optionIds } from "./dossier/decision.ts";
import { dateSchema } from "./things.ts";

/** A sentence that the pages say in the person's language: the English text is the key, numbers stand in {{places}}. */
export const toldSchema = z.object({
  text: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const frequency = z.object({
  kind: z.enum(["gain", "harm"]),
  what: z.string(),
  per100: z.number(),
  compared: z.object({ to: z.string(), per100: z.number() }).nullable(),
  atMost: z.boolean(),
  people: z.number(),
  within: z.string(),
  source: z.string(),
  grade: z.string(),
});

export const aidOptionSchema = z.object({
  id: z.enum(optionIds),
  title: z.string(),
  whatItIs: z.string(),
  whatItIsLike: z.string(),
  speaksFor: z.array(z.string()),
  speaksAgainst: z.array(z.string()),
  effect: z.object({
    told: toldSchema,
    /** "moderate", … from the pooled trials; "not known" where nothing can be pooled. */
    certainty: z.enum(["high", "moderate", "low", "very low", "not known"]),
    /** Hairs/cm² more than with the control; null where nothing can be pooled. */
    estimate: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
    trials: z.array(z.string()),
    source: z.string(),
  }),
  frequencies: z.array(frequency),
  notKnown: z.string(),
  status: z.array(z.object({ jurisdiction: z.string(), says: z.string(), source: z.string() })),
  source: z.string(),
});

export const decisionAidSchema = z.object({
  version: z.string(),
  /** Day on which its texts were written. */
  date: dateSchema,
  /** SHA-256 of everything in it but this line. */
  sha256: z.string(),
  condition: z.array(z.string()),
  decision: z.string(),
  options: z.array(aidOptionSchema),
  updatePolicy: z.string(),
  funding: z.string(),
  /** The criteria of a decision aid, one by one, with the passage that meets each. */
  ipdas: z.object({
    qualifies: z.boolean(),
    certifies: z.boolean(),
    criteria: z.array(
      z.object({ id: z.string(), kind: z.enum(["qualify", "certify"]), asks: z.string(), met: z.string() }),
    ),
    source: z.string(),
  }),
});

export type Told = z.infer<typeof toldSchema>;
export type AidOption = z.infer<typeof aidOptionSchema>;
export type DecisionAid = z.infer<typeof decisionAidSchema>;
