/** Accounts and sign-in of a clinic in one piece, as the HTTP interface uses them. */
import type { Database } from "../store/database.ts";
import { createAccountBook } from "./accountBook.ts";
import { createAttempts } from "./attempts.ts";
import { createAuth } from "./createAuth.ts";
import { createOwnAccount } from "./ownAccount.ts";
import { createPatientAccess } from "./patientAccess.ts";
import { createSignInSteps } from "./signInSteps.ts";

export interface AccountsOptions {
  readonly db: Database;
  /** Signs cookies and seals authenticator secrets; made once for each data folder. */
  readonly secret: string;
  /** Cookies are sent over https only; default false. */
  readonly secureCookies?: boolean;
  readonly now: () => Date;
}

export type Accounts = ReturnType<typeof createAccounts>;

export function createAccounts({ db, secret, secureCookies = false, now }: AccountsOptions) {
  const auth = createAuth({ db, secret, secureCookies });
  const attempts = createAttempts(db, now);
  const hashPassword = async (password: string) => (await auth.$context).password.hash(password);
  return {
    /** Tries at a password that somebody already signed in must repeat count like tries to sign in. */
    attempts,
    ...createSignInSteps({ auth, db, attempts }),
    ...createOwnAccount({ auth, db }),
    ...createAccountBook({ db, hashPassword, now }),
    ...createPatientAccess({ db, hashPassword, now }),
  };
}
