/** What a release is decided on: the specification, the results, the dates, the signatures. */
import { z } from "zod";
import { calendarDate, count, finite, instant, notNegative, positive, text } from "../rules/fields.ts";

const comparison = z.enum([">", ">=", "<", "<="]);
const finding = z.enum(["negative", "positive"]).nullish();
const signature = z.object({ by: text, at: instant }).nullish();

export const releaseFacts = z.object({
  spec: z.object({
    viability: z.object({ op: comparison, value: notNegative }),
    endotoxin: z.object({ op: comparison, value: notNegative, unit: z.enum(["EU/mL", "EU/kg"]) }),
    sterilityDays: count,
    mycoplasma: z.boolean(),
  }),
  results: z.object({
    viabilityPercent: finite.nullish(),
    endotoxinEuPerMl: notNegative.nullish(),
    gram: finding,
    mycoplasma: finding,
    culture: z
      .object({
        startedOn: calendarDate.nullish(),
        result: z.enum(["no-growth", "growth"]).nullish(),
        readOn: calendarDate.nullish(),
      })
      .nullish(),
  }),
  volumeInjectedMl: notNegative.nullish(),
  weightKg: positive.nullish(),
  processedOn: calendarDate,
  injectOn: calendarDate,
  harvestAt: instant.nullish(),
  injectAt: instant.nullish(),
  maxHoldMinutes: positive.nullish(),
  signature,
  secondSignature: signature,
  consentMentionsPendingCulture: z.boolean().nullish(),
});

export type ReleaseFacts = z.infer<typeof releaseFacts>;
