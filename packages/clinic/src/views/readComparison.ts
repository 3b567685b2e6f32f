/** The comparison of two pictures of one site: the one that is kept, or one made now and kept from now on. */
import type { Entry } from "../contract/index.ts";
import { engineActor } from "../store/engineActor.ts";
import type { Actor, Store } from "../store/port.ts";
import { StoreRefusal } from "../store/refusal.ts";
import {
  type ComparedPictures,
  type ComparisonRefusal,
  type ComparisonServices,
  compareNow,
  type Marks,
  type MeasuredPair,
  measuredOfOneSite,
} from "./compareNow.ts";

export type ComparisonRead =
  | { readonly kind: "compared"; readonly entry: Entry<"comparison"> }
  | ComparisonRefusal;

/**
 * Kept under the two measurements' versions and the engine's version: a correction or a better engine makes a further
 * comparison beside it. Pictures that are not of one spot are compared too: the comparison says so.
 */
export async function readComparison(
  services: ComparisonServices,
  actor: Actor,
  pictures: ComparedPictures,
): Promise<ComparisonRead> {
  const measured = await measuredOfOneSite(services.store, actor, pictures);
  if ("kind" in measured) return measured;
  const kept = await services.store.dossier("comparison").withKey(actor, measured.key);
  if (kept !== null) return { kind: "compared", entry: kept };
  const marks = await marksSoFar(services.store, pictures);
  return keepComparison(services, pictures, { ...measured, marks });
}

async function keepComparison(
  services: ComparisonServices,
  pictures: ComparedPictures,
  given: MeasuredPair & { readonly marks: Marks },
): Promise<ComparisonRead> {
  const made = await compareNow(services, pictures, given);
  if (made.kind === "refused") return made;
  const records = services.store.dossier("comparison");
  try {
    return { kind: "compared", entry: await records.create(engineActor, made.draft) };
  } catch (fault) {
    // Somebody else made the same comparison in the meantime; theirs is as good.
    const theirs =
      fault instanceof StoreRefusal && fault.code === "dossier.key-taken"
        ? await records.withKey(engineActor, given.key)
        : null;
    if (theirs === null) throw fault;
    return { kind: "compared", entry: theirs };
  }
}

/** Marks that a person set on these two pictures before one of them was corrected or the engine became another. */
async function marksSoFar(store: Store, { before, after }: ComparedPictures): Promise<Marks> {
  const visit = await store.visits.find(engineActor, after.visitId);
  const course = visit === null ? null : await store.courses.find(engineActor, visit.courseId);
  const entries = course === null ? [] : await store.dossier("comparison").ofCourse(engineActor, course);
  const same = entries.filter(
    ({ facts }) => facts.before.pictureId === before.id && facts.after.pictureId === after.id,
  );
  same.sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
  return same[0]?.facts.marks ?? { before: [], after: [] };
}
