/** Two pictures of one site compared by the engine, as a draft that can be kept: nothing is written here. */
import { engineVersion } from "@anagen/trichometry";
import type { ComparisonFacts, EntryDraft, Picture, StoredMeasurement } from "../contract/index.ts";
import type { Comparer } from "../pictures/index.ts";
import { engineActor } from "../store/engineActor.ts";
import type { Actor, Store } from "../store/port.ts";
import { dayOf } from "./measuredPictures.ts";

export interface ComparisonServices {
  readonly store: Store;
  readonly files: { get(sha256: string): Promise<Uint8Array | null> };
  readonly comparer: Pick<Comparer, "compare">;
}

export interface ComparedPictures {
  readonly before: Picture;
  readonly after: Picture;
}

/** A person's marks on the site's tattoo dots, px, in the same order in both pictures. */
export type Marks = ComparisonFacts["marks"];

export interface MeasuredPair {
  readonly first: StoredMeasurement;
  readonly second: StoredMeasurement;
  /** Both measurements' versions and the engine's: a correction or a better engine makes a further comparison. */
  readonly key: string;
}

export interface ComparisonRefusal {
  readonly kind: "refused";
  readonly code: "comparison.other-site" | "comparison.not-measured" | "comparison.failed";
  readonly sentence: string;
}

/** The measurements to compare, or why there are none. */
export async function measuredOfOneSite(
  store: Store,
  actor: Actor,
  { before, after }: ComparedPictures,
): Promise<MeasuredPair | ComparisonRefusal> {
  if (before.siteId !== after.siteId)
    return refused("comparison.other-site", "Only pictures of one site are compared; these are of two.");
  const first = await store.measurements.newest(actor, before.id);
  const second = await store.measurements.newest(actor, after.id);
  if (first === null || second === null)
    return refused("comparison.not-measured", "Both pictures must have been measured; one has not been yet.");
  return {
    first,
    second,
    key: `${first.id}@${first.version}:${second.id}@${second.version}:${engineVersion}`,
  };
}

export async function compareNow(
  { store, files, comparer }: ComparisonServices,
  { before, after }: ComparedPictures,
  { first, second, key, marks }: MeasuredPair & { readonly marks: Marks },
): Promise<{ readonly kind: "made"; readonly draft: EntryDraft<"comparison"> } | ComparisonRefusal> {
  const visit = await store.visits.find(engineActor, after.visitId);
  const [early, late] = [await files.get(before.sha256), await files.get(after.sha256)];
  if (visit === null || early === null || late === null)
    return refused("comparison.failed", "A picture's stored file is missing.");
  const outcome = await comparer.compare({
    before: { bytes: early, measurement: first.result },
    after: { bytes: late, measurement: second.result },
    marks,
  });
  if (!outcome.ok) return refused("comparison.failed", outcome.sentence);
  const facts = {
    siteId: after.siteId,
    before: { pictureId: before.id, measurementId: first.id, version: first.version },
    after: { pictureId: after.id, measurementId: second.id, version: second.version },
    marks,
    result: outcome.comparison,
  };
  return { kind: "made", draft: { courseId: visit.courseId, on: dayOf(visit, after), key, facts } };
}

const refused = (code: ComparisonRefusal["code"], sentence: string): ComparisonRefusal => ({
  kind: "refused",
  code,
  sentence,
});
