/**
 * Finds an entry of the dossier that somebody asks for. As with every other thing, a patient's search stays within their
 * own courses, so that what is not theirs and what does not exist cannot be told apart.
 */
import { mayDo } from "@anagen/care";
import type { SignedIn } from "../../auth/signedIn.ts";
import type { DossierKind, Entry } from "../../contract/index.ts";
import { recordDenial } from "../mount.ts";
import type { Services } from "../services.ts";

export async function reachEntry<Kind extends DossierKind>(
  services: Services,
  who: SignedIn,
  kind: Kind,
  id: string,
): Promise<Entry<Kind> | null> {
  const records = services.store.dossier(kind);
  if (mayDo(who, "read", kind, { patientId: null }).allowed) return await records.find(who, id);
  const courses = who.patientId === null ? [] : await services.store.courses.ofPatient(who, who.patientId);
  for (const course of courses) {
    const found = (await records.ofCourse(who, course)).find((entry) => entry.id === id);
    if (found !== undefined) return found;
  }
  await recordDenial(services, who, { action: "read", thing: kind }, id);
  return null;
}
