/** What the rules of release are asked, from what the room has written down. */
import type { ReleaseFacts } from "../release/releaseFacts.ts";
import type { RoomProduct, RoomState, Signature } from "./roomState.ts";
import type { RoomEntry } from "./roomStep.ts";

/** As if the cells were given at the moment of the entry. */
export function releaseFactsOf(
  product: RoomProduct,
  state: RoomState,
  { at, on }: Pick<RoomEntry, "at" | "on">,
): ReleaseFacts {
  const planned = state.dose?.computed.volumeInjectedMl;
  return {
    spec: product.spec,
    results: state.results?.facts ?? {},
    volumeInjectedMl: typeof planned === "number" ? planned : null,
    weightKg: product.weightKg,
    processedOn: state.process?.on ?? on,
    injectOn: on,
    harvestAt: state.harvest?.at ?? null,
    injectAt: at,
    maxHoldMinutes: product.maxHoldMinutes,
    signature: signed(state.responsible),
    secondSignature: signed(state.second),
    consentMentionsPendingCulture: state.gate?.consentMentionsPendingCulture ?? false,
  };
}

/** A person is their account, not their name: two people may share one. */
function signed(signature: Signature | null): ReleaseFacts["signature"] {
  return signature === null ? null : { by: signature.by.id, at: signature.at };
}
