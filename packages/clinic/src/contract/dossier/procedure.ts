/** A harvest or an injection: when, where on the body, how much, from which product. The room writes it; so may staff. */
import { doseRecord, harvestRecord, injectRecord, isInstant } from "@anagen/care";
import { z } from "zod";
import { idSchema } from "../things.ts";

export const procedureFactsSchema = z.strictObject({
  what: z.enum(["harvest", "injection"]),
  at: z.string().refine(isInstant, "Not an instant with its offset, like 2026-03-28T10:00:00+01:00."),
  /** Product that it belongs to; null where none was kept here. */
  productId: idSchema.nullable(),
  productCode: z.string().trim().max(100).nullable(),
  by: z.strictObject({ id: z.string(), name: z.string() }),
  harvest: harvestRecord.nullable(),
  injection: injectRecord.nullable(),
  dose: doseRecord.nullable(),
  /** Millilitres given at an injection, all points together; null at a harvest. */
  injectedMl: z.number().nullable(),
});

export type ProcedureFacts = z.infer<typeof procedureFactsSchema>;
