/**
 * A patient's way to their own page: at most one open account a patient. Whoever gives, closes or renews it stands in
 * the audit log, in the same transaction.
 */
import { randomUUID } from "node:crypto";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { Patient, PatientAccess } from "../contract/index.ts";
import { appendAudit, auditFacts } from "../store/audit/appendAudit.ts";
import type { Transaction } from "../store/database.ts";
import type { Actor } from "../store/port.ts";
import {
  account as credentials,
  twoFactor as secondFactors,
  session as sessions,
  user as users,
} from "../store/schema/authTables.ts";
import { patient as patients } from "../store/schema/patientTables.ts";
import type { AccountBookOptions } from "./accountBook.ts";

export type AccessRefusal = "already-open" | "email-taken" | "not-open" | "no-patient";

type Row = typeof users.$inferSelect;

export function createPatientAccess(options: AccountBookOptions) {
  const { db, hashPassword, now } = options;
  const record = (tx: Transaction, actor: Actor, action: "read" | "create" | "correct", about: About) =>
    appendAudit(tx, options, [auditFacts(actor, action, "patient-access", about)]);
  return {
    /** How the access of a patient stands. */
    patientAccess: (actor: Actor, patientId: string): Promise<PatientAccess | "no-patient"> =>
      db.transaction(async (tx) => {
        if (!(await isPatient(tx, patientId))) return "no-patient";
        const access = toAccess(await accountOf(tx, patientId));
        await record(tx, actor, "read", { patientId, detail: `access ${access.state}` });
        return access;
      }),

    /**
     * Opens the patient's page with a password for one sign-in. An account that was closed is taken up again, with the
     * address given now and without its authenticator app, which may have gone with the old phone.
     */
    async givePatientAccess(
      actor: Actor,
      patient: Pick<Patient, "id" | "givenName" | "familyName">,
      { email, password }: { email: string; password: string },
    ): Promise<PatientAccess | AccessRefusal> {
      const hash = await hashPassword(password);
      return db.transaction(async (tx) => {
        if (!(await isPatient(tx, patient.id))) return "no-patient";
        const before = await accountOf(tx, patient.id);
        if (before !== null && before.banned !== true) return "already-open";
        const facts = { name: `${patient.givenName} ${patient.familyName}`, email: email.toLowerCase() };
        const id = before?.id ?? randomUUID();
        if (await isTaken(tx, facts.email, id)) return "email-taken";
        const row = await openAccount(tx, { id, patientId: patient.id, ...facts, hash, at: now() });
        const detail = `access to the own page given to ${row.email}${before === null ? "" : ", again"}`;
        await record(tx, actor, "create", { thingId: id, patientId: patient.id, detail });
        return toAccess(row);
      });
    },

    /** Closes the access and ends its sign-ins; where two accounts had been made before this rule, both. */
    closePatientAccess: (
      actor: Actor,
      { patientId, reason }: { patientId: string; reason: string },
    ): Promise<PatientAccess | AccessRefusal> =>
      db.transaction(async (tx) => {
        if (!(await isPatient(tx, patientId))) return "no-patient";
        const before = await accountOf(tx, patientId);
        if (before === null || before.banned === true) return "not-open";
        const set = { banned: true, banReason: reason, updatedAt: now() };
        const open = and(eq(users.patientId, patientId), sql`coalesce(${users.banned}, false) = false`);
        const closed = await tx.update(users).set(set).where(open).returning();
        for (const { id } of closed) await tx.delete(sessions).where(eq(sessions.userId, id));
        const detail = `access of ${before.email} closed; reason: ${reason}`;
        await record(tx, actor, "correct", { thingId: before.id, patientId, detail });
        return toAccess({ ...before, ...set });
      }),

    /** A new password for one sign-in; the one before it and every sign-in end. */
    async renewPatientAccess(
      actor: Actor,
      { patientId, reason, password }: { patientId: string; reason: string; password: string },
    ): Promise<PatientAccess | AccessRefusal> {
      const hash = await hashPassword(password);
      return db.transaction(async (tx) => {
        if (!(await isPatient(tx, patientId))) return "no-patient";
        const before = await accountOf(tx, patientId);
        if (before === null || before.banned === true) return "not-open";
        await setPassword(tx, before.id, { hash, at: now() });
        await tx.update(users).set({ mustChangePassword: true }).where(eq(users.id, before.id));
        const detail = `new one-time password for ${before.email}; reason: ${reason}`;
        await record(tx, actor, "correct", { thingId: before.id, patientId, detail });
        return toAccess({ ...before, mustChangePassword: true });
      });
    },
  };
}

interface About {
  readonly thingId?: string;
  readonly patientId: string;
  readonly detail: string;
}

/** Holds the patient's row until the commit, so that two people at once cannot open two accounts. */
async function isPatient(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.select().from(patients).where(eq(patients.id, id)).for("no key update");
  return rows.length > 0;
}

/** The patient's account: the open one where there is one, else the one closed last. */
async function accountOf(tx: Transaction, patientId: string): Promise<Row | null> {
  const [row] = await tx
    .select()
    .from(users)
    .where(eq(users.patientId, patientId))
    .orderBy(sql`coalesce(${users.banned}, false)`, desc(users.updatedAt), users.id)
    .limit(1)
    .for("update");
  return row ?? null;
}

async function isTaken(tx: Transaction, email: string, exceptId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, email), ne(users.id, exceptId)));
  return rows.length > 0;
}

interface Opening {
  readonly id: string;
  readonly patientId: string;
  readonly name: string;
  readonly email: string;
  readonly hash: string;
  readonly at: Date;
}

async function openAccount(tx: Transaction, { id, patientId, hash, at, ...who }: Opening): Promise<Row> {
  const open = { banned: false, banReason: null, mustChangePassword: true, twoFactorEnabled: false };
  const values = { ...who, ...open, role: "patient", createdAt: at, updatedAt: at };
  const [row] = await tx
    .insert(users)
    .values({ id, patientId, ...values })
    .onConflictDoUpdate({ target: users.id, set: values })
    .returning();
  if (row === undefined) throw new Error("an account that was written gave no row back");
  await tx.delete(secondFactors).where(eq(secondFactors.userId, id));
  await setPassword(tx, id, { hash, at });
  return row;
}

async function setPassword(tx: Transaction, userId: string, { hash, at }: { hash: string; at: Date }) {
  await tx.delete(credentials).where(eq(credentials.userId, userId));
  const credential = { accountId: userId, providerId: "credential", userId, password: hash };
  await tx.insert(credentials).values({ id: randomUUID(), ...credential, createdAt: at, updatedAt: at });
  await tx.delete(sessions).where(eq(sessions.userId, userId));
}

function toAccess(row: Row | null): PatientAccess {
  if (row === null) return { state: "none" };
  const { email, createdAt, updatedAt, mustChangePassword } = row;
  return row.banned === true
    ? { state: "closed", email, since: updatedAt.toISOString() }
    : { state: "open", email, since: createdAt.toISOString(), ownPassword: !mustChangePassword };
}
