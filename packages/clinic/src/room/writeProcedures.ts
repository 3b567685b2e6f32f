/** Keeps a procedure beside the product for every harvest and injection that the room has taken, each once. */
import { foldRoom } from "@anagen/care";
import { type Entry, type EntryDraft, roomProductOf } from "../contract/index.ts";
import type { Services } from "../http/services.ts";
import type { Actor } from "../store/port.ts";
import { StoreRefusal } from "../store/refusal.ts";

/** The key of a procedure is its step's id, so that a step that comes again finds what it wrote before. */
export async function writeProcedures(
  { store }: Pick<Services, "store">,
  actor: Actor,
  product: Entry<"product">,
): Promise<void> {
  const records = store.dossier("procedure");
  for (const draft of proceduresOf(product)) {
    if ((await records.withKey(actor, draft.key ?? "")) !== null) continue;
    try {
      await records.create(actor, draft);
    } catch (fault) {
      // Another request wrote it in between.
      if (!(fault instanceof StoreRefusal && fault.code === "dossier.key-taken")) throw fault;
    }
  }
}

function proceduresOf(product: Entry<"product">): EntryDraft<"procedure">[] {
  const { facts, courseId, id: productId } = product;
  const { state, refusals } = foldRoom(roomProductOf(facts), facts.steps);
  return facts.steps.flatMap(({ id, at, on, by, step }, i): EntryDraft<"procedure">[] => {
    if (refusals[i] !== null || (step.kind !== "harvest" && step.kind !== "inject")) return [];
    const isHarvest = step.kind === "harvest";
    return [
      {
        courseId,
        on,
        key: `step:${id}`,
        facts: {
          what: isHarvest ? "harvest" : "injection",
          at,
          productId,
          productCode: facts.code,
          by: { id: by.id, name: by.name },
          harvest: isHarvest ? step.facts : null,
          injection: isHarvest ? null : step.facts,
          dose: isHarvest ? null : (state.dose?.facts ?? null),
          injectedMl: isHarvest ? null : Number(state.injection?.computed.injectedMl ?? 0),
        },
      },
    ];
  });
}
