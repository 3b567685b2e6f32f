/** One step of the procedure room, taken or refused, with everything that the room knows afterwards. */
import { judgeConsent } from "../consent/judgeConsent.ts";
import { takeStep } from "../product/takeStep.ts";
import type { RoomProduct, RoomState, Signature } from "./roomState.ts";
import type { Gate, RoomEntry, RoomStep } from "./roomStep.ts";
import { takeCells } from "./takeCells.ts";
import { takeDose } from "./takeDose.ts";
import { type RoomTaken, refused, taken } from "./taken.ts";
import { takeRelease } from "./takeRelease.ts";

/** How far a tablet's clock may be ahead of the server's; a design choice. */
const clockToleranceMs = 5 * 60_000;

/** Words of a person that nobody else can send for them. */
const inPerson: readonly string[] = ["sign", "release", "resolve-mismatch", "hold"];

/**
 * The same function decides on the server and, while the network is down, on the tablet. A refused step leaves the room as
 * it was, with one exception: codes that do not match stop everything until a named person resolves it with a reason.
 */
export function takeRoomStep(product: RoomProduct, state: RoomState, entry: RoomEntry): RoomTaken {
  const { step, at, by, receivedAt } = entry;
  if (receivedAt !== null && Date.parse(at) > Date.parse(receivedAt) + clockToleranceMs)
    return refused(
      state,
      "room.time",
      `Said to be done at ${at}, after it was received (${receivedAt}): a clock is wrong.`,
    );
  if (entry.sentBy !== null && inPerson.includes(step.kind))
    return refused(
      state,
      "room.not-in-person",
      `${by.name} does this signed in themselves; ${entry.sentBy.name} sent it.`,
    );
  switch (step.kind) {
    case "gate":
      return taken(withConsent(withoutClosed({ ...state, gate: step.facts })));
    case "identify":
      return identify(product, state, entry, step.code);
    case "scan":
      return scan(state, entry, step);
    case "resolve-mismatch": {
      const { custody, refusal } = takeStep(state.custody, { ...step, by: by.name });
      if (refusal !== null) return refused({ ...state, custody }, refusal.code, refusal.says);
      return taken(withConsent({ ...state, custody }));
    }
    case "harvest":
    case "process":
    case "fill":
    case "inject":
      return takeCells(product, state, entry, step);
    case "dose":
      return takeDose(state, entry, step);
    case "discard": {
      if (state.injection !== null)
        return refused(
          state,
          "custody.order",
          "The product has been given; there is nothing left to discard.",
        );
      const { custody, refusal } = takeStep(state.custody, step);
      return refusal === null
        ? taken({ ...state, custody, release: null })
        : refused({ ...state, custody }, refusal.code, refusal.says);
    }
    case "note":
      return taken({ ...state, notes: [...state.notes, { at, by, text: step.text }] });
    default:
      return takeRelease(product, state, entry, step);
  }
}

/**
 * The chain follows what the gate says of consent: recorded where it stands, taken back where it does not. While the chain
 * is stopped a consent cannot be recorded; it is looked at again when the stop is resolved.
 */
function withConsent(state: RoomState): RoomState {
  const { gate, custody } = state;
  const facts = gate?.consent ?? null;
  const stands = facts !== null && isFree(facts);
  if (!stands) return { ...state, custody: takeStep(custody, { kind: "withdraw-consent" }).custody };
  return { ...state, custody: takeStep(custody, { kind: "record-consent", facts }).custody };
}

/** A signature of somebody whose account was closed since, or who lost the role, is no signature. */
function withoutClosed(state: RoomState): RoomState {
  const closed = (signature: Signature | null) =>
    signature !== null && (state.gate?.mayNotSign.includes(signature.by.id) ?? false);
  return {
    ...state,
    responsible: closed(state.responsible) ? null : state.responsible,
    second: closed(state.second) ? null : state.second,
  };
}

function isFree(facts: NonNullable<Gate["consent"]>): boolean {
  const { outcome } = judgeConsent({ ...facts, procedureDate: null });
  return outcome === "accept" || outcome === "warn";
}

/** Before the first cut: the wristband on this patient is this product's. Another's stops everything. */
function identify(
  product: RoomProduct,
  state: RoomState,
  { at, by }: RoomEntry,
  code: string | null,
): RoomTaken {
  const { custody } = state;
  if (custody.stoppedBy !== null)
    return refused(state, "custody.stopped", `Nothing goes on: stopped by ${custody.stoppedBy}`);
  if (custody.done !== null)
    return refused(state, "custody.order", "The wristband is scanned alone before the harvest only.");
  if (code === product.code) return taken({ ...state, identified: { at, by } });
  const stopped = { ...state, custody: { ...custody, stoppedBy: "mismatch" as const }, identified: null };
  return refused(
    stopped,
    "custody.identity",
    `The wristband bears ${code ?? "no code"}, not ${product.code}.`,
  );
}

function scan(state: RoomState, { at, by }: RoomEntry, step: Extract<RoomStep, { kind: "scan" }>): RoomTaken {
  const { custody, refusal } = takeStep(state.custody, step);
  if (refusal !== null) return refused({ ...state, custody }, refusal.code, refusal.says);
  const verified = [...state.verified, { at, by, handOver: step.handOver }];
  return taken({ ...state, custody, verified });
}
