/** Recomputes the chain of the audit log from its first entry and names the first entry that does not fit. */
import { asc, eq, gt } from "drizzle-orm";
import type { StoreContext, Transaction } from "../database.ts";
import type { Store } from "../port.ts";
import { auditHead, auditLog } from "../schema/index.ts";
import { firstPreviousHash, hashEntry } from "./hashEntry.ts";

const pageLength = 1000;

type Verdict = Awaited<ReturnType<Store["audit"]["verify"]>>;

/**
 * Fails on an entry that was changed, removed, put in or cut off the end. It cannot see a log that was rewritten whole
 * together with its head: for that, keep the head's hash outside of the database (print it, or send it to an auditor).
 */
export async function verifyAuditLog(context: StoreContext): Promise<Verdict> {
  return await context.db.transaction(verifyWithin, { isolationLevel: "repeatable read" });
}

async function verifyWithin(tx: Transaction): Promise<Verdict> {
  const head = (await tx.select().from(auditHead).where(eq(auditHead.onlyRow, 1)))[0];
  if (head === undefined) return broken(1, "the row that holds the end of the audit log is missing.");
  let sequence = 0;
  let previousHash = firstPreviousHash;
  for (;;) {
    const page = await tx
      .select()
      .from(auditLog)
      .where(gt(auditLog.sequence, sequence))
      .orderBy(asc(auditLog.sequence))
      .limit(pageLength);
    for (const entry of page) {
      const wanted = sequence + 1;
      if (entry.sequence !== wanted)
        return broken(wanted, `it is missing; the next entry that is there is ${entry.sequence}.`);
      if (entry.previousHash !== previousHash)
        return broken(
          wanted,
          `it does not follow on entry ${sequence}: one of the two was put in or rewritten.`,
        );
      if (hashEntry(entry) !== entry.hash) return broken(wanted, "its content is not what was written.");
      sequence = wanted;
      previousHash = entry.hash;
    }
    if (page.length < pageLength) break;
  }
  if (head.sequence > sequence)
    return broken(
      sequence + 1,
      `it is missing: the log was cut off, it should reach entry ${head.sequence}.`,
    );
  if (head.sequence < sequence) return broken(head.sequence + 1, "it was put in behind the end of the log.");
  if (head.hash !== previousHash) return broken(sequence, "the log's end does not bear its hash.");
  return { ok: true, entries: sequence };
}

function broken(sequence: number, what: string): Verdict {
  return { ok: false, sequence, sentence: `Audit entry ${sequence} is not as it was written: ${what}` };
}
