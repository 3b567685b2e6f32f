/** Claims a key for an entry within its kind; refuses one that another entry bears or ever bore. */
import { and, eq } from "drizzle-orm";
import type { StoreContext, Transaction } from "../database.ts";
import { StoreRefusal } from "../refusal.ts";
import { dossierKey } from "../schema/index.ts";

export async function claimKey(
  tx: Transaction,
  context: StoreContext,
  claim: { readonly kind: string; readonly key: string | null; readonly entryId: string },
): Promise<void> {
  const { kind, key, entryId } = claim;
  if (key === null) return;
  await tx.insert(dossierKey).values({ kind, key, entryId, takenAt: context.now() }).onConflictDoNothing();
  const owner = (
    await tx
      .select()
      .from(dossierKey)
      .where(and(eq(dossierKey.kind, kind), eq(dossierKey.key, key)))
  )[0];
  if (owner?.entryId === entryId) return;
  throw new StoreRefusal(
    "dossier.key-taken",
    `The key ${key} belongs to another ${kind}. A key is never given twice, so that an old label cannot point at something else.`,
  );
}
