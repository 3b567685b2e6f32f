/** What taking a step of the procedure room gives, and the pieces that every kind of step shares. */
import type { Refusal } from "../product/takeStep.ts";
import type { Judgement, Reason } from "../rules/judge.ts";
import type { Done, RoomState } from "./roomState.ts";
import type { RoomEntry } from "./roomStep.ts";

export interface RoomRefusal {
  readonly code:
    | Refusal["code"]
    | "room.facts"
    | "room.confirm"
    | "room.gate"
    | "room.missing"
    | "room.same-person"
    | "room.not-responsible"
    | "room.not-in-person"
    | "room.time";
  /** The rule and the value seen, for a person. */
  readonly says: string;
  /** Rules that decided; empty where the order of steps did. */
  readonly reasons: readonly Reason[];
}

export interface RoomTaken {
  readonly state: RoomState;
  readonly refusal: RoomRefusal | null;
}

export const taken = (state: RoomState): RoomTaken => ({ state, refusal: null });

export const refused = (
  state: RoomState,
  code: RoomRefusal["code"],
  says: string,
  reasons: readonly Reason[] = [],
): RoomTaken => ({ state, refusal: { code, says, reasons } });

/** A refusal where the facts cannot stand, or where a warning has not been confirmed with a reason; null otherwise. */
export function faultOf(judgement: Judgement, confirmed: string | null): RoomRefusal | null {
  const against = judgement.reasons.filter((reason) => reason.outcome !== "warn");
  if (against.length > 0) return { code: "room.facts", says: sentencesOf(against), reasons: against };
  if (judgement.outcome !== "warn" || confirmed !== null) return null;
  const says = `${sentencesOf(judgement.reasons)} Go on only with a reason.`;
  return { code: "room.confirm", says, reasons: judgement.reasons };
}

export function sentencesOf(reasons: readonly Reason[]): string {
  return reasons.map(({ says, seen }) => (seen === null ? says : `${says} (${seen})`)).join(" ");
}

/** A record with who wrote it, when, and what was calculated. */
export function done<Facts>(
  entry: RoomEntry,
  { facts, confirmed }: { readonly facts: Facts; readonly confirmed: string | null },
  judgement: Judgement,
): Done<Facts> {
  const { at, on, by } = entry;
  const { computed, reasons: warnings } = judgement;
  return { facts, computed, warnings, confirmed, at, on, by };
}
