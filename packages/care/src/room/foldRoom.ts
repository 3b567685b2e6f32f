/** A room from its steps: the state after the last, and for every step whether it was taken. */
import { newRoom, type RoomProduct, type RoomState } from "./roomState.ts";
import type { RoomEntry } from "./roomStep.ts";
import type { RoomRefusal } from "./taken.ts";
import { takeRoomStep } from "./takeRoomStep.ts";

export interface RoomFolded {
  readonly state: RoomState;
  /** One a step, in the order of the steps; null where it was taken. */
  readonly refusals: readonly (RoomRefusal | null)[];
}

/** Steps count in the order in which they stand; one that is there twice, by its id, counts once. */
export function foldRoom(product: RoomProduct, entries: readonly RoomEntry[]): RoomFolded {
  let state = newRoom(product);
  const seen = new Set<string>();
  const refusals = entries.map((entry) => {
    if (seen.has(entry.id)) return null;
    seen.add(entry.id);
    const after = takeRoomStep(product, state, entry);
    state = after.state;
    return after.refusal;
  });
  return { state, refusals };
}
