/** A drug, device or procedure for hair besides the treatment of the course: the commonest confounder of its result. */
import { z } from "zod";
import { dateSchema } from "../things.ts";

export const medicationFactsSchema = z.strictObject({
  /** Classes of the pathway, section 1; "prp" and "transplant" are procedures of one day. */
  class: z.enum([
    "minoxidil-topical",
    "minoxidil-oral",
    "5ari",
    "topical-hair-other",
    "herbal-otc",
    "quasi-drug",
    "light-device",
    "prp",
    "transplant",
    "oral-contraceptive",
    "investigational",
    "nsaid",
    "antiplatelet",
    "anticoagulant",
    "other",
  ]),
  name: z.string().trim().min(1).max(200),
  /** Dose and how often, in words; empty when not told. */
  dose: z.string().trim().max(200),
  startedOn: dateSchema,
  /** Last day of use; null while it goes on. */
  endedOn: dateSchema.nullable(),
  /** What the prescriber of a blood thinner said about the procedure; nothing while nobody has asked. */
  prescriberAnswer: z.string().trim().min(1).max(500).nullable().optional(),
});

export type MedicationFacts = z.infer<typeof medicationFactsSchema>;
