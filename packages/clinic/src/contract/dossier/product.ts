/**
 * Cells, or another product, for one patient: its code, its donor, what it is released on, and every step of the procedure
 * room in the order in which the server got them. Steps are added at their own address and never changed.
 */
import { donorFacts, isProductCode, productClasses, releaseFacts, roomEntrySchema } from "@anagen/care";
import { z } from "zod";
import { idSchema, instantSchema } from "../things.ts";

const { establishment, leukocyteRich, screening, tests, recipientRelation, urgentNeedDocumented } =
  donorFacts.shape;

export const productFactsSchema = z.strictObject({
  /** Distinct code on wristband, tube and syringe; also the entry's key. */
  code: z.string().refine(isProductCode, "Not a code of ours, or its check character is wrong."),
  class: z.enum(productClasses),
  donor: z.discriminatedUnion("source", [
    z.strictObject({ source: z.literal("autologous"), establishment, leukocyteRich, screening, tests }),
    z.strictObject({
      source: z.literal("allogeneic"),
      donorId: idSchema,
      lot: z.string().trim().min(1).max(100),
      recipientRelation,
      urgentNeedDocumented,
    }),
  ]),
  spec: releaseFacts.shape.spec,
  /** Where the specification is from: the id of a published set, or the clinic's own words. */
  specSource: z.string().trim().min(1).max(500),
  /** Longest time from harvest to injection; the clinic's own, no source gives one. Null: none set. */
  maxHoldMinutes: z.number().positive().max(100_000).nullable(),
  weightKg: z.number().positive().max(500).nullable(),
  punchesBefore: z.number().int().min(0).max(100_000),
  punchLimit: z.number().int().min(1).max(100_000).nullable(),
  /** Range of the centrifuge's force in the clinic's protocol, g; null where it sets none. */
  protocolRcf: z.tuple([z.number().positive(), z.number().positive()]).nullable(),
  expiresAt: instantSchema.nullable(),
  storageC: z.strictObject({ low: z.number().min(-200), high: z.number().max(100) }).nullable(),
  steps: z.array(roomEntrySchema).max(600),
});

export type ProductFacts = z.infer<typeof productFactsSchema>;
