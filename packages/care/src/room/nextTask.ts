/** What the room asks for next: the one thing that fills the screen. */
import type { HandOver } from "../product/custody.ts";
import type { RoomState } from "./roomState.ts";

export type RoomTask =
  | { readonly kind: "stopped"; readonly by: "mismatch" | "growth" | "discarded" }
  | { readonly kind: "gate"; readonly says: string }
  | { readonly kind: "identify" | "harvest" | "process" | "results" | "fill" | "dose" }
  | { readonly kind: "scan"; readonly handOver: HandOver }
  | { readonly kind: "release" | "inject" | "culture" | "finished" };

/** Numbers that the release will ask for are asked for before the syringe is filled, while there is still time. */
export function nextTask(state: RoomState): RoomTask {
  const { custody, gate } = state;
  if (custody.stoppedBy !== null) return { kind: "stopped", by: custody.stoppedBy };
  if (state.injection !== null) return { kind: isCultureOpen(state) ? "culture" : "finished" };
  const barred = barredBy(state);
  if (barred !== null) return { kind: "gate", says: barred };
  if (gate === null) return { kind: "gate", says: "Consent and route have not been looked up yet." };
  if (custody.done === null) return { kind: state.identified === null ? "identify" : "harvest" };
  if (custody.done === "harvest") return afterScan(state, "punch-to-tube", "process");
  if (custody.done === "process")
    return hasResults(state) ? afterScan(state, "tube-to-syringe", "fill") : { kind: "results" };
  if (state.dose === null) return { kind: "dose" };
  return state.release === null ? { kind: "release" } : afterScan(state, "syringe-to-scalp", "inject");
}

function afterScan(
  { custody }: RoomState,
  handOver: HandOver,
  then: "process" | "fill" | "inject",
): RoomTask {
  return custody.verified === handOver ? { kind: then } : { kind: "scan", handOver };
}

/** Count and viability are what the dose cannot do without; the rest may follow before the release. */
function hasResults({ results }: RoomState): boolean {
  return (
    (results?.facts.nucleatedCellsPerMl ?? null) !== null &&
    (results?.facts.viabilityPercent ?? null) !== null
  );
}

function barredBy({ gate, custody }: RoomState): string | null {
  if (gate === null) return null;
  if (custody.consentFrom === null) return gate.consentSays;
  if (!gate.route.stands) return gate.route.says;
  return gate.donor.use === "prohibited" ? gate.donor.says : null;
}

function isCultureOpen({ release, culture }: RoomState): boolean {
  if (release?.status !== "conditional") return false;
  return culture === null || culture.readOn < (release.cultureDueDate ?? "");
}
