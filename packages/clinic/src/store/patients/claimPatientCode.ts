/** Claims a pseudonymous code for a patient; refuses one that another patient bears or ever bore. */
import { eq } from "drizzle-orm";
import type { StoreContext, Transaction } from "../database.ts";
import { StoreRefusal } from "../refusal.ts";
import { patientCode } from "../schema/index.ts";

export async function claimPatientCode(
  tx: Transaction,
  context: StoreContext,
  patientId: string,
  facts: { readonly code: string },
): Promise<void> {
  await tx
    .insert(patientCode)
    .values({ code: facts.code, patientId, takenAt: context.now() })
    .onConflictDoNothing();
  const owner = (await tx.select().from(patientCode).where(eq(patientCode.code, facts.code)))[0];
  if (owner?.patientId === patientId) return;
  throw new StoreRefusal(
    "patient.code-taken",
    `The code ${facts.code} belongs to another patient. A code is never given twice, so that an old label cannot point at somebody else.`,
  );
}
