/** A patient's calendar address and what they are shown of their care, as they travel between server and pages. */
import { z } from "zod";
import { aftercareFactsSchema } from "./dossier/aftercare.ts";
import { entrySchema } from "./dossier/entry.ts";
import { instantSchema } from "./things.ts";

export const feedLanguages = ["en", "es"] as const;

export const feedStateSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  z.object({ state: z.literal("open"), since: instantSchema, language: z.enum(feedLanguages) }),
]);

export const feedRequestSchema = z.strictObject({ language: z.enum(feedLanguages) });

/** The address is shown here and never again: the clinic keeps only its hash. */
export const feedMadeSchema = z.object({ path: z.string(), feed: feedStateSchema });

export const ownCareSchema = z.object({
  /** Lists of the course, newest procedure last. */
  lists: z.array(entrySchema(aftercareFactsSchema)),
  /** What the clinic has written down about reaching it; null where it has not. */
  contact: z
    .object({
      phone: z.string().nullable(),
      /** Outside opening hours; null where the clinic names none. */
      nightPhone: z.string().nullable(),
      emergency: z.string().nullable(),
      hours: z.string().nullable(),
    })
    .nullable(),
});

export type FeedState = z.infer<typeof feedStateSchema>;
export type FeedLanguage = (typeof feedLanguages)[number];
export type OwnCare = z.infer<typeof ownCareSchema>;
