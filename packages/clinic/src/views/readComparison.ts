/** The comparison of two pictures of one site: the one that is kept, or one made now and kept from now on. */
import { engineVersion } from "@anagen/trichometry";
import type { Entry, Picture, StoredMeasurement } from "../contract/index.ts";
import type { Comparer } from "../pictures/index.ts";
import { engineActor } from "../store/engineActor.ts";
import type { Actor, Store } from "../store/port.ts";
import { StoreRefusal } from "../store/refusal.ts";
import { dayOf } from "./measuredPictures.ts";

export interface ComparisonServices {
  readonly store: Store;
  readonly files: { get(sha256: string): Promise<Uint8Array | null> };
  readonly comparer: Pick<Comparer, "compare">;
}

export type ComparisonRead =
  | { readonly kind: "compared"; readonly entry: Entry<"comparison"> }
  | {
      readonly kind: "refused";
      readonly code: "comparison.other-site" | "comparison.not-measured" | "comparison.failed";
      readonly sentence: string;
    };

/**
 * Kept under the two measurements' versions and the engine's version: a correction or a better engine makes a further
 * comparison beside it. Pictures that are not of one spot are compared too: the comparison says so.
 */
export async function readComparison(
  services: ComparisonServices,
  actor: Actor,
  pictures: { readonly before: Picture; readonly after: Picture },
): Promise<ComparisonRead> {
  const { store } = services;
  const { before, after } = pictures;
  if (before.siteId !== after.siteId)
    return refused("comparison.other-site", "Only pictures of one site are compared; these are of two.");
  const first = await store.measurements.newest(actor, before.id);
  const second = await store.measurements.newest(actor, after.id);
  if (first === null || second === null)
    return refused("comparison.not-measured", "Both pictures must have been measured; one has not been yet.");
  const key = `${first.id}@${first.version}:${second.id}@${second.version}:${engineVersion}`;
  const kept = await store.dossier("comparison").withKey(actor, key);
  if (kept !== null) return { kind: "compared", entry: kept };
  return makeComparison(services, pictures, { first, second, key });
}

interface Made {
  readonly first: StoredMeasurement;
  readonly second: StoredMeasurement;
  readonly key: string;
}

async function makeComparison(
  { store, files, comparer }: ComparisonServices,
  { before, after }: { readonly before: Picture; readonly after: Picture },
  { first, second, key }: Made,
): Promise<ComparisonRead> {
  const visit = await store.visits.find(engineActor, after.visitId);
  const [early, late] = [await files.get(before.sha256), await files.get(after.sha256)];
  if (visit === null || early === null || late === null)
    return refused("comparison.failed", "A picture's stored file is missing.");
  const outcome = await comparer.compare({
    before: { bytes: early, measurement: first.result },
    after: { bytes: late, measurement: second.result },
  });
  if (!outcome.ok) return refused("comparison.failed", outcome.sentence);
  const records = store.dossier("comparison");
  const draft = {
    courseId: visit.courseId,
    on: dayOf(visit, after),
    key,
    facts: {
      siteId: after.siteId,
      before: { pictureId: before.id, measurementId: first.id, version: first.version },
      after: { pictureId: after.id, measurementId: second.id, version: second.version },
      marks: { before: [], after: [] },
      result: outcome.comparison,
    },
  };
  try {
    return { kind: "compared", entry: await records.create(engineActor, draft) };
  } catch (fault) {
    // Somebody else made the same comparison in the meantime; theirs is as good.
    const theirs =
      fault instanceof StoreRefusal && fault.code === "dossier.key-taken"
        ? await records.withKey(engineActor, key)
        : null;
    if (theirs === null) throw fault;
    return { kind: "compared", entry: theirs };
  }
}

function refused(
  code: Extract<ComparisonRead, { kind: "refused" }>["code"],
  sentence: string,
): ComparisonRead {
  return { kind: "refused", code, sentence };
}
