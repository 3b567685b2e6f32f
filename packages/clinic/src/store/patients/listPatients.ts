/** Patients whose code or names hold every word of a search. */
import { and, type SQL, sql } from "drizzle-orm";
import type { Patient } from "../../contract/index.ts";
import { appendAudit, auditFacts } from "../audit/appendAudit.ts";
import type { StoreContext } from "../database.ts";
import type { Actor } from "../port.ts";
import { isNewest } from "../schema/columns.ts";
import { patientVersion } from "../schema/index.ts";
import { selectVersions } from "../versions/selectVersions.ts";
import { patientKind } from "./patientKind.ts";
import { foldForSearch } from "./searchText.ts";

/** Without case and accents; everyone when the search is empty. By family name, given name, then code. */
export async function listPatients(context: StoreContext, actor: Actor, search: string): Promise<Patient[]> {
  const words = foldForSearch(search)
    .split(" ")
    .filter((word) => word !== "");
  const found = await context.db.transaction(async (tx) => {
    const patients = await selectVersions(
      tx,
      patientKind,
      and(isNewest(patientVersion), ...words.map(holdsWord)),
    );
    const detail = `${patients.length} found${search === "" ? "" : ` for ${JSON.stringify(search)}`}`;
    await appendAudit(tx, context, [auditFacts(actor, "list", "patient", { detail })]);
    return patients;
  });
  return found.sort(byName);
}

function holdsWord(word: string): SQL {
  return sql`position(${word} in ${patientVersion.searchText}) > 0`;
}

/** Sorted here and not in the database, whose order of letters depends on how it was made. */
const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

function byName(a: Patient, b: Patient): number {
  return (
    collator.compare(a.familyName, b.familyName) ||
    collator.compare(a.givenName, b.givenName) ||
    collator.compare(a.code, b.code)
  );
}
