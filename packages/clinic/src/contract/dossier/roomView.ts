/** What the procedure room, its list and a recall show. */
import { gateRecord, roomStepSchema } from "@anagen/care";
import { z } from "zod";
import { clinicSchema, dateSchema, idSchema, instantSchema, patientFactsSchema } from "../things.ts";
import { entrySchema } from "./entry.ts";
import { productFactsSchema } from "./product.ts";

const personOfPatient = patientFactsSchema.extend({ id: idSchema });

/** Everything that a tablet needs to go on when the network drops; nothing of anybody else. */
export const roomViewSchema = z.object({
  product: entrySchema(productFactsSchema),
  patient: personOfPatient,
  course: z.object({ id: idSchema, diagnosis: z.string(), treatedOn: dateSchema.nullable() }),
  clinic: clinicSchema.pick({ name: true, timeZone: true }),
  /** Consent, route and donor as they stand now; written into the steps with the next step. */
  gate: gateRecord,
  /** Texts that the label must carry, word for word, in their order. */
  requiredLabels: z.array(z.string()),
  now: instantSchema,
});

/** A step as the room sends it: its own id, when it was done by the room's clock, and by whom. */
export const sentStepSchema = z.strictObject({
  id: z.uuid(),
  at: instantSchema,
  by: z.strictObject({ id: z.string().min(1).max(100), name: z.string().min(1).max(200) }),
  step: roomStepSchema,
});

export const productStages = [
  "planned",
  "harvested",
  "separated",
  "filled",
  "released",
  "injected",
  "stopped",
  "discarded",
] as const;

/** A product in a list: whose it is and how far it has come. */
export const productRowSchema = z.object({
  productId: idSchema,
  code: z.string(),
  class: productFactsSchema.shape.class,
  on: dateSchema,
  courseId: idSchema,
  patient: personOfPatient,
  stage: z.enum(productStages),
  injectedOn: dateSchema.nullable(),
  /** A culture that is still to be read, with the day from which it is final; null where none is. */
  cultureDue: dateSchema.nullable(),
});

export const recallViewSchema = z.object({
  lot: z.string(),
  /** Not yet given: stop it now. */
  stop: z.array(productRowSchema),
  /** Given: call these patients, the latest first. */
  call: z.array(productRowSchema),
  /** Discarded before it was given. */
  gone: z.array(productRowSchema),
  /** Donors one of whose lots it is. */
  donors: z.array(z.object({ id: idSchema, code: z.string() })),
  productsSearched: z.number().int(),
});

export type RoomView = z.infer<typeof roomViewSchema>;
export type SentStep = z.infer<typeof sentStepSchema>;
export type ProductStage = (typeof productStages)[number];
export type ProductRow = z.infer<typeof productRowSchema>;
export type RecallView = z.infer<typeof recallViewSchema>;
