/** A patient's way to their own page, as it travels between server and pages. */
import { z } from "zod";
import { instantSchema } from "./things.ts";

/** How things stand: `none` has never been given, `open` may sign in, `closed` could once. */
export const patientAccessSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  z.object({
    state: z.literal("open"),
    email: z.string(),
    /** When it was given; anew, when it had been closed. */
    since: instantSchema,
    /** False until the patient has signed in with the one-time password and chosen their own. */
    ownPassword: z.boolean(),
  }),
  z.object({ state: z.literal("closed"), email: z.string(), since: instantSchema }),
]);

export const accessGiftSchema = z.strictObject({ email: z.email().max(254) });

export const accessChangeSchema = z.strictObject({
  /** `close` ends every sign-in at once; `new-password` makes one for one sign-in, for a patient who forgot theirs. */
  change: z.enum(["close", "new-password"]),
  reason: z.string().trim().min(3, "Say why, in at least 3 characters.").max(500),
});

/** What stands now, with the password for the next sign-in where one was made; it is shown here and never again. */
export const accessChangedSchema = z.object({
  access: patientAccessSchema,
  oneTimePassword: z.string().nullable(),
});

export type PatientAccess = z.infer<typeof patientAccessSchema>;
export type AccessGift = z.infer<typeof accessGiftSchema>;
export type AccessChange = z.infer<typeof accessChangeSchema>;
export type AccessChanged = z.infer<typeof accessChangedSchema>;
