/** The sign-in library, set up for a clinic: e-mail and password, authenticator app, no open sign-up. */
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { twoFactor } from "better-auth/plugins";
import type { Database } from "../store/database.ts";
import { authTables } from "../store/schema/authTables.ts";

export interface AuthOptions {
  readonly db: Database;
  /** Signs cookies and seals authenticator secrets; made once for each data folder. */
  readonly secret: string;
  /** Cookies are sent over https only; false for a server on this machine's own address. */
  readonly secureCookies: boolean;
}

export type Auth = ReturnType<typeof createAuth>;

const hour = 3600;

/**
 * Sessions end after 12 hours, or an hour after the browser was last used where it asks for less (design choice: a
 * working day). There is no cached session in the cookie: closing an account ends its sign-ins at once.
 */
export function createAuth({ db, secret, secureCookies }: AuthOptions) {
  return betterAuth({
    appName: "Anagen",
    baseURL: secureCookies ? "https://localhost" : "http://localhost",
    secret,
    database: drizzleAdapter(db, { provider: "pg", schema: authTables, transaction: true }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
    },
    user: {
      additionalFields: {
        role: { type: "string", required: false, input: false },
        banned: { type: "boolean", required: false, input: false },
        mustChangePassword: { type: "boolean", required: false, input: false, defaultValue: false },
        patientId: { type: "string", required: false, input: false },
      },
    },
    session: { expiresIn: 12 * hour, updateAge: hour },
    plugins: [twoFactor({ issuer: "Anagen", twoFactorCookieMaxAge: 600, backupCodeOptions: { amount: 8 } })],
    advanced: {
      cookiePrefix: "anagen",
      useSecureCookies: secureCookies,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}
