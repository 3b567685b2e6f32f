/** The steps of signing in and out, as plain outcomes with the cookies that the browser gets. */
import { eq } from "drizzle-orm";
import type { Database } from "../store/database.ts";
import { session as sessions, user as users } from "../store/schema/authTables.ts";
import type { Attempts } from "./attempts.ts";
import type { Auth } from "./createAuth.ts";
import { type SignedIn, toSignedIn } from "./signedIn.ts";

/** What a step of signing in came to. `cookies` are the Set-Cookie headers of the answer. */
export type SignInOutcome =
  | { readonly kind: "signed-in"; readonly who: SignedIn; readonly cookies: readonly string[] }
  | { readonly kind: "second-factor"; readonly cookies: readonly string[] }
  | { readonly kind: "refused"; readonly cookies: readonly string[] }
  | { readonly kind: "too-many"; readonly waitS: number };

export interface SignInOptions {
  readonly auth: Auth;
  readonly db: Database;
  readonly attempts: Attempts;
}

/** The library locks an account's second factor so long after ten wrong codes, seconds. */
const secondFactorLockS = 900;

export function createSignInSteps({ auth, db, attempts }: SignInOptions) {
  return {
    /** Who these cookies belong to; null for nobody, for an ended sign-in and for a closed account. */
    async signedIn(headers: Headers): Promise<SignedIn | null> {
      const found = await auth.api.getSession({ headers });
      return found === null || found.user.banned === true ? null : toSignedIn(found.user);
    },

    /** First step: e-mail and password. A closed account answers like a wrong password. */
    async signIn(
      headers: Headers,
      { email, password, source }: { email: string; password: string; source: string | null },
    ): Promise<SignInOutcome> {
      const account = email.toLowerCase();
      const waitS = await attempts.begin(account, source);
      if (waitS !== null) return { kind: "too-many", waitS };
      const [row] = await db.select().from(users).where(eq(users.email, account));
      const response = await auth.api.signInEmail({ body: { email, password }, headers, asResponse: true });
      if (!response.ok || row === undefined) return { kind: "refused", cookies: [] };
      if (row.banned === true) {
        await db.delete(sessions).where(eq(sessions.userId, row.id));
        return { kind: "refused", cookies: [] };
      }
      await attempts.succeed(account, source);
      const cookies = response.headers.getSetCookie();
      const answer = (await response.json()) as { twoFactorRedirect?: boolean };
      return answer.twoFactorRedirect === true
        ? { kind: "second-factor", cookies }
        : { kind: "signed-in", who: toSignedIn(row), cookies };
    },

    /**
     * Second step, and also the first right code after enrolment. The library itself allows five tries a sign-in and
     * locks the account's second factor for a quarter of an hour after ten.
     */
    async secondFactor(headers: Headers, code: string): Promise<SignInOutcome> {
      const request = { body: { code }, headers, asResponse: true as const };
      const response = /^\d{6}$/.test(code)
        ? await auth.api.verifyTOTP(request)
        : await auth.api.verifyBackupCode(request);
      const cookies = response.headers.getSetCookie();
      if (response.status === 429) return { kind: "too-many", waitS: secondFactorLockS };
      if (!response.ok) return { kind: "refused", cookies };
      const answer = (await response.json()) as { user?: { id?: string } };
      const [row] = await db
        .select()
        .from(users)
        .where(eq(users.id, answer.user?.id ?? ""));
      return row === undefined || row.banned === true
        ? { kind: "refused", cookies: [] }
        : { kind: "signed-in", who: toSignedIn(row), cookies };
    },

    /** Ends this sign-in; gives the cookies that clear the browser's. */
    async signOut(headers: Headers): Promise<readonly string[]> {
      const response = await auth.api.signOut({ headers, asResponse: true });
      return response.headers.getSetCookie();
    },
  };
}
