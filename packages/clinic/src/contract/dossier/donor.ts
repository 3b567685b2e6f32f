/** A donor of cells for others, under a code of its own and without a name: screening, tests with their dates, lots. */
import { donorFacts, isProductCode } from "@anagen/care";
import { z } from "zod";
import { dateSchema } from "../things.ts";

const { establishment, livingDonor, leukocyteRich, screening, tests } = donorFacts.shape;

export const donorFactsSchema = z.strictObject({
  /** Drawn, not derived from the person; also the entry's key. */
  code: z.string().refine(isProductCode, "Not a code of ours, or its check character is wrong."),
  establishment,
  livingDonor,
  leukocyteRich,
  recoveryDate: dateSchema,
  screening,
  tests,
  lots: z
    .array(
      z.strictObject({
        lot: z.string().trim().min(1).max(100),
        what: z.string().trim().min(1).max(200),
        volumeMl: z.number().positive().max(10_000),
        expiresOn: dateSchema.nullable(),
      }),
    )
    .max(200),
  note: z.string().trim().max(2000),
});

export type DonorEntryFacts = z.infer<typeof donorFactsSchema>;
