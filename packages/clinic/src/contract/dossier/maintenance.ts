/** A decision about treating again: what was measured, who decided what, and what the rules said of it. */
import { redFlags } from "@anagen/care";
import { z } from "zod";
import { dateSchema, idSchema } from "../things.ts";
import { judgementSchema } from "./judgement.ts";

const measured = z.strictObject({ date: dateSchema, value: z.number() });
const flagCodes = redFlags.flags.map((flag) => flag.code);

export const maintenanceFactsSchema = z.strictObject({
  decision: z.enum(["treat-again", "wait", "stop"]),
  /** Where it was measured; null where nothing was. */
  siteId: idSchema.nullable(),
  /** Hairs/cm²; null where fewer than two pictures at one site have a scale. */
  best: measured.nullable(),
  current: measured.nullable(),
  /** Smallest loss from the best of several measurements that is told apart from chance, hairs/cm². */
  sdc: z.number().nonnegative().nullable(),
  /** Why somebody goes ahead although nothing measured asks for it. */
  override: z
    .strictObject({ by: z.string().trim().min(1).max(200), reason: z.string().trim().min(3).max(1000) })
    .nullable(),
  /** Red flags looked for again before treating; null where they were not. */
  rescreen: z.strictObject({ date: dateSchema, flags: z.array(z.enum(flagCodes)) }).nullable(),
  newConsent: z.boolean(),
  punches: z
    .strictObject({
      lifetimeBefore: z.number().int().min(0),
      planned: z.number().int().min(0),
      lifetimeLimit: z.number().int().min(0).nullable(),
    })
    .nullable(),
  treatments: z
    .strictObject({
      done: z.number().int().min(0),
      planned: z.number().int().min(0),
      limit: z.number().int().min(0).nullable(),
    })
    .nullable(),
  /** The clinic's interval to the next review, months; null: none. No trial supports one. */
  intervalMonths: z.number().int().min(1).max(120).nullable(),
  note: z.string().trim().max(2000),
  /** What the server's rules said when this was saved; null where nothing was measured. */
  judgement: judgementSchema.nullable(),
});

export const maintenanceViewSchema = z.object({
  /** At the site whose loss is largest; null where nothing can be compared. */
  measured: z
    .object({
      siteId: idSchema,
      best: measured,
      current: measured,
      sdc: z.number(),
      /** How many earlier measurements the current one is compared with. */
      comparisons: z.number().int(),
    })
    .nullable(),
  proposal: z.enum(["decide", "talk", "wait"]),
  reasons: z.array(z.string()),
  reviewOn: dateSchema.nullable(),
});

export type MaintenanceEntryFacts = z.infer<typeof maintenanceFactsSchema>;
export type MaintenanceView = z.infer<typeof maintenanceViewSchema>;
