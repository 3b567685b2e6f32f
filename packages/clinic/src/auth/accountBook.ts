/** The book of accounts: who has one, with which roles, open or closed. */
import { randomUUID } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import type { Role } from "../contract/index.ts";
import type { Database } from "../store/database.ts";
import { account as credentials, session as sessions, user as users } from "../store/schema/authTables.ts";
import { rolesFrom, toSignedIn } from "./signedIn.ts";

/** An account as the server knows it; who may see what of it is decided where it is shown. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** The patient whose own account this is; null for staff. */
  readonly patientId: string | null;
  readonly active: boolean;
  readonly mustChangePassword: boolean;
  readonly secondFactor: boolean;
  readonly createdAt: string;
}

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly patientId: string | null;
  readonly password: string;
  readonly mustChangePassword: boolean;
}

export interface AccountBookOptions {
  readonly db: Database;
  readonly hashPassword: (password: string) => Promise<string>;
  readonly now: () => Date;
}

export type AccountBook = ReturnType<typeof createAccountBook>;

export function createAccountBook(options: AccountBookOptions) {
  const { db } = options;
  return {
    async list(): Promise<Account[]> {
      const rows = await db
        .select()
        .from(users)
        .orderBy(asc(sql`lower(${users.name})`), asc(users.id));
      return rows.map(toAccount);
    },

    async find(id: string): Promise<Account | null> {
      const [row] = await db.select().from(users).where(eq(users.id, id));
      return row === undefined ? null : toAccount(row);
    },

    /** Makes an account; "taken" when the e-mail address has one already. */
    create: (account: NewAccount) => createAccount(options, account),

    /** Sets roles and whether the account is open; ends its sign-ins. Null when there is no such account. */
    async change(
      id: string,
      { roles, active, reason }: { roles: readonly Role[]; active: boolean; reason: string },
    ): Promise<Account | null> {
      const banReason = active ? null : reason;
      const set = { role: roles.join(","), banned: !active, banReason, updatedAt: options.now() };
      const [row] = await db.update(users).set(set).where(eq(users.id, id)).returning();
      if (row === undefined) return null;
      await db.delete(sessions).where(eq(sessions.userId, id));
      return toAccount(row);
    },

    /** Sets a password for one sign-in and ends the account's sign-ins. */
    async resetPassword(id: string, password: string): Promise<void> {
      const hash = await options.hashPassword(password);
      await db.transaction(async (tx) => {
        const set = { password: hash, updatedAt: options.now() };
        await tx.update(credentials).set(set).where(eq(credentials.userId, id));
        await tx.update(users).set({ mustChangePassword: true }).where(eq(users.id, id));
        await tx.delete(sessions).where(eq(sessions.userId, id));
      });
    },

    /** Whether there is an open account of an administrator; until then the clinic asks to be set up. */
    async hasAdministrator(): Promise<boolean> {
      const rows = await db.select({ role: users.role, banned: users.banned }).from(users);
      return rows.some((row) => row.banned !== true && rolesFrom(row.role).includes("administrator"));
    },
  };
}

async function createAccount(
  { db, hashPassword, now }: AccountBookOptions,
  account: NewAccount,
): Promise<Account | "taken"> {
  const password = await hashPassword(account.password);
  const at = now();
  const id = randomUUID();
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(users)
      .values({
        id,
        name: account.name,
        email: account.email.toLowerCase(),
        role: account.roles.join(","),
        patientId: account.patientId,
        mustChangePassword: account.mustChangePassword,
        createdAt: at,
        updatedAt: at,
      })
      .onConflictDoNothing({ target: users.email })
      .returning();
    if (row === undefined) return "taken";
    const credential = { accountId: id, providerId: "credential", userId: id, password };
    await tx.insert(credentials).values({ id: randomUUID(), ...credential, createdAt: at, updatedAt: at });
    return toAccount(row);
  });
}

function toAccount(row: typeof users.$inferSelect): Account {
  const { id, name, email, roles, patientId, mustChangePassword, secondFactor } = toSignedIn(row);
  return {
    id,
    name,
    email,
    roles,
    patientId,
    active: row.banned !== true,
    mustChangePassword,
    secondFactor,
    createdAt: row.createdAt.toISOString(),
  };
}
