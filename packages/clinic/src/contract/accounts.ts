/** Sign-in, accounts and first set-up as they travel between server and pages. */
import { z } from "zod";
import { instantSchema, roleSchema, staffRoleSchema } from "./things.ts";

/** Length alone decides (NIST SP 800-63B section 3.1.1.2, from memory): no rules about digits or signs. */
export const passwordSchema = z
  .string()
  .min(12, "A password needs at least 12 characters; a few words in a row are good.")
  .max(128, "A password may have at most 128 characters.");

export const setupSchema = z.strictObject({
  clinic: z.strictObject({
    name: z.string().trim().min(1).max(200),
    /** IANA name, for example "Europe/Berlin". */
    timeZone: z.string().refine(isTimeZone, "Not a time zone's IANA name, for example Europe/Berlin."),
  }),
  administrator: z.strictObject({
    name: z.string().trim().min(1).max(200),
    email: z.email().max(254),
    password: passwordSchema,
  }),
});

export const signInSchema = z.strictObject({ email: z.email().max(254), password: z.string().max(128) });

/** `second-factor`: the password was right, and the six digits of the authenticator app are asked next. */
export const signInAnswerSchema = z.object({ next: z.enum(["signed-in", "second-factor"]) });

export const secondFactorSchema = z.strictObject({
  /** Six digits of the authenticator app, or one of the backup codes. */
  code: z.string().trim().min(6).max(32),
});

export const passwordChangeSchema = z.strictObject({ current: z.string().max(128), next: passwordSchema });

export const passwordConfirmationSchema = z.strictObject({ password: z.string().max(128) });

/** What the authenticator app needs; shown once. */
export const secondFactorEnrolmentSchema = z.object({
  /** otpauth:// address, for a QR code. */
  totpUri: z.string(),
  backupCodes: z.array(z.string()),
});

/** An account as administrators see it. A patient's tells no more than is needed to close it: its address, no name. */
export const staffMemberSchema = z.object({
  id: z.string(),
  /** Null on a patient's account: administrators do not see who is treated here. */
  name: z.string().nullable(),
  email: z.string(),
  roles: z.array(roleSchema),
  active: z.boolean(),
  mustChangePassword: z.boolean(),
  secondFactor: z.boolean(),
  createdAt: instantSchema,
});

/** Staff only; a patient gets access on the patient's own record. */
export const invitationSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  email: z.email().max(254),
  roles: z.array(staffRoleSchema).min(1).max(4),
});

/** The account that was made, with the password for the first sign-in; it is shown here and never again. */
export const invitedSchema = z.object({ member: staffMemberSchema, oneTimePassword: z.string() });

export const staffChangeSchema = z.strictObject({
  roles: z.array(roleSchema).min(1).max(4),
  active: z.boolean(),
  /** True: a new password for one sign-in is made and handed back, for somebody who forgot theirs. */
  newPassword: z.boolean(),
  reason: z.string().trim().min(3).max(500),
});
export const staffChangedSchema = z.object({
  member: staffMemberSchema,
  oneTimePassword: z.string().nullable(),
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export type Setup = z.infer<typeof setupSchema>;
export type SignIn = z.infer<typeof signInSchema>;
export type SignInAnswer = z.infer<typeof signInAnswerSchema>;
export type StaffMember = z.infer<typeof staffMemberSchema>;
export type Invitation = z.infer<typeof invitationSchema>;
export type StaffChange = z.infer<typeof staffChangeSchema>;
