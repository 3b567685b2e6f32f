/** Edits that were made on one version, put on another that somebody saved in the meantime. */
import { correctMeasurement, type Edit, type Measurement, nextHairId } from "@anagen/trichometry";

export interface Rebased {
  readonly edits: readonly Edit[];
  /** Sentences of those that cannot be done any more. */
  readonly lost: readonly string[];
}

/** Hairs that the edits made get ids that the other version has not used; what cannot be applied is left out and said. */
export function rebaseEdits(onto: Measurement, edits: readonly Edit[]): Rebased {
  const kept: Edit[] = [];
  const lost: string[] = [];
  const renamed = new Map<number, number>();
  for (const edit of edits) {
    const next = withIds(edit, renamed, () => nextHairId(onto, kept));
    const tried = correctMeasurement(onto, [...kept, next]);
    if (tried.ok) kept.push(next);
    else lost.push(tried.problem.sentence);
  }
  return { edits: kept, lost };
}

function withIds(edit: Edit, renamed: Map<number, number>, fresh: () => number): Edit {
  const known = (id: number) => renamed.get(id) ?? id;
  const made = (id: number) => {
    const own = fresh();
    renamed.set(id, own);
    return own;
  };
  switch (edit.kind) {
    case "add":
      return { ...edit, id: made(edit.id) };
    case "split-across":
    case "split-along": {
      const id = known(edit.id);
      return { ...edit, id, newId: made(edit.newId) };
    }
    case "merge":
      return { ...edit, id: known(edit.id), withId: known(edit.withId) };
    case "mask":
    case "unmask":
      return edit;
    default:
      return { ...edit, id: known(edit.id) };
  }
}
