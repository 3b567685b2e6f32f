/** The hash of one audit entry, which holds the hash of the entry before it: a change anywhere breaks every later one. */
import { createHash } from "node:crypto";
import type { AuditEntry } from "../../contract/index.ts";

/** Stands before the first entry. */
export const firstPreviousHash = "0".repeat(64);

/**
 * SHA-256, in hexadecimal, of the entry as canonical JSON: UTF-8, no white space, keys in the order of their code units
 * (RFC 8785; the entry holds only strings, whole numbers and null, for which JSON.stringify already writes that form).
 */
export function hashEntry(entry: Omit<AuditEntry, "hash">): string {
  const canonical = JSON.stringify({
    action: entry.action,
    actorId: entry.actorId,
    actorName: entry.actorName,
    at: entry.at,
    detail: entry.detail,
    patientId: entry.patientId,
    previousHash: entry.previousHash,
    sequence: entry.sequence,
    thing: entry.thing,
    thingId: entry.thingId,
  });
  return createHash("sha256").update(canonical, "utf8").digest("hex");
}
