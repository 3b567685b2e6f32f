/** What the store or the database refused by its own rules, as a failure for a person; null for any other fault. */
import { StoreRefusal } from "../store/refusal.ts";
import { type Refusal, refuse } from "./refusal.ts";

const conflicts: readonly StoreRefusal["code"][] = [
  "patient.code-taken",
  "clinic.exists",
  "dossier.key-taken",
];

/** PostgreSQL's unique_violation and foreign_key_violation are the same on the embedded and the server database. */
export function databaseRefusal(fault: unknown): Refusal | null {
  if (fault instanceof StoreRefusal)
    return refuse(conflicts.includes(fault.code) ? 409 : 422, fault.code, fault.sentence);
  const code = sqlStateOf(fault);
  if (code === "23505")
    return refuse(409, "record.taken", "Another record already has this code or name; nothing was written.");
  if (code === "23503")
    return refuse(
      422,
      "record.dangling",
      "It names another record that does not exist; nothing was written.",
    );
  return null;
}

function sqlStateOf(fault: unknown): string | null {
  for (let at = fault, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if ("code" in at && typeof at.code === "string" && /^\d{5}$/.test(at.code)) return at.code;
  }
  return null;
}
