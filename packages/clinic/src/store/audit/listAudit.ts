/** Entries of the audit log, newest first. */
import { and, desc, eq, lt } from "drizzle-orm";
import type { AuditEntry } from "../../contract/index.ts";
import type { StoreContext } from "../database.ts";
import { auditLog } from "../schema/index.ts";

/** `before` is a sequence number, not included; `patientId` keeps the entries that speak of one patient. */
export async function listAudit(
  context: StoreContext,
  filter: { readonly patientId?: string; readonly before?: number; readonly limit: number },
): Promise<AuditEntry[]> {
  return await context.db
    .select()
    .from(auditLog)
    .where(
      and(
        filter.patientId === undefined ? undefined : eq(auditLog.patientId, filter.patientId),
        filter.before === undefined ? undefined : lt(auditLog.sequence, filter.before),
      ),
    )
    .orderBy(desc(auditLog.sequence))
    .limit(filter.limit);
}
