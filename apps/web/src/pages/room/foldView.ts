/** The room as the tablet sees it: the server's steps, what stands outside the room now, and the tablet's own steps behind them. */
import { foldRoom, type Gate, type RoomEntry, type RoomRefusal, type RoomState } from "@anagen/care";
import { type RoomView, roomProductOf } from "@anagen/clinic/contract";
import type { WaitingStep } from "./roomBook.ts";

export interface FoldedView {
  readonly state: RoomState;
  /** Every step, the server's and the tablet's, each with why it was not taken. */
  readonly log: readonly { readonly entry: RoomEntry; readonly refusal: RoomRefusal | null }[];
}

export function foldView(view: RoomView, waiting: readonly WaitingStep[]): FoldedView {
  const { steps } = view.product.facts;
  const known = new Set(steps.map(({ id }) => id));
  const own = waiting
    .filter(({ id, refused }) => !known.has(id) && refused === null)
    .map(({ id, at, on, by, roles, step }): RoomEntry => {
      return { id, at, on, by: { ...by, roles: [...roles] }, sentBy: null, receivedAt: null, step };
    });
  const all = [...steps, gateNow(view.gate, view.now), ...own];
  const product = roomProductOf(view.product.facts);
  const { state, refusals } = foldRoom(product, all);
  const log = all.map((entry, i) => ({ entry, refusal: refusals[i] ?? null }));
  return { state, log: log.filter(({ entry }) => entry.step.kind !== "gate") };
}

function gateNow(facts: Gate, at: string): RoomEntry {
  const by = { id: "anagen", name: "Anagen", roles: [] };
  return {
    id: "gate-now",
    at,
    on: at.slice(0, 10),
    by,
    sentBy: null,
    receivedAt: null,
    step: { kind: "gate", facts },
  };
}
