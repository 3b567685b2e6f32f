/** What people change of their own account: password and second factor. */
import { eq } from "drizzle-orm";
import type { Database } from "../store/database.ts";
import { user as users } from "../store/schema/authTables.ts";
import type { Auth } from "./createAuth.ts";
import type { SignedIn } from "./signedIn.ts";

/** `ok` false: the present password was wrong and nothing changed. */
export interface OwnChange {
  readonly ok: boolean;
  /** Set-Cookie headers of the answer. */
  readonly cookies: readonly string[];
}

export type Enrolment =
  | { readonly kind: "begun"; readonly totpUri: string; readonly backupCodes: readonly string[] }
  | { readonly kind: "wrong-password" }
  | { readonly kind: "already-used" };

export function createOwnAccount({ auth, db }: { auth: Auth; db: Database }) {
  return {
    /** Changes one's own password and ends the account's other sign-ins. */
    async changePassword(
      headers: Headers,
      { who, current, next }: { who: SignedIn; current: string; next: string },
    ): Promise<OwnChange> {
      const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
      const response = await auth.api.changePassword({ body, headers, asResponse: true });
      if (!response.ok) return { ok: false, cookies: [] };
      await db.update(users).set({ mustChangePassword: false }).where(eq(users.id, who.id));
      return { ok: true, cookies: response.headers.getSetCookie() };
    },

    async enrolSecondFactor(headers: Headers, password: string): Promise<Enrolment> {
      const response = await auth.api.enableTwoFactor({ body: { password }, headers, asResponse: true });
      const answer = (await response.json()) as { totpURI?: string; backupCodes?: string[]; code?: string };
      if (response.ok && answer.totpURI !== undefined)
        return { kind: "begun", totpUri: answer.totpURI, backupCodes: answer.backupCodes ?? [] };
      return answer.code === "TOTP_ALREADY_ENABLED" ? { kind: "already-used" } : { kind: "wrong-password" };
    },

    async endSecondFactor(headers: Headers, password: string): Promise<OwnChange> {
      const response = await auth.api.disableTwoFactor({ body: { password }, headers, asResponse: true });
      return { ok: response.ok, cookies: response.headers.getSetCookie() };
    },
  };
}
