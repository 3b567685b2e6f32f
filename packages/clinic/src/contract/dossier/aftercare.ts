/** The list of a patient after a procedure: when it ended, and how long the clinic wants each thing to be left alone. */
import { isTimeZone } from "@anagen/care";
import { z } from "zod";

export const aftercareFactsSchema = z.strictObject({
  /** End of the procedure, with the offset from UTC where it took place. */
  endedAt: z.iso.datetime({ offset: true }),
  /** IANA zone in which the patient lives through the days that follow. */
  timeZone: z.string().refine(isTimeZone, "Not a time zone's IANA name, for example Europe/Madrid."),
  choices: z
    .array(
      z.strictObject({
        /** An item that the rules know ("wash"), or the clinic's own in the patient's words. */
        item: z.string().trim().min(1).max(80),
        value: z.number().min(0).max(1000),
        unit: z.enum(["h", "d", "w"]),
        /** Where the duration is from; the clinic's own procedure is a source. */
        source: z.string().trim().min(1, "Say where the duration is from.").max(500),
        /** Why it lies outside what sources say; null where it does not. */
        why: z.string().trim().min(3).max(500).nullable(),
      }),
    )
    .max(40),
});

export type AftercareEntryFacts = z.infer<typeof aftercareFactsSchema>;
