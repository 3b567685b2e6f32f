/** Results, signatures, release, hold, and what a culture says later. */
import { takeStep } from "../product/takeStep.ts";
import { judgeCultureResult } from "../release/judgeCultureResult.ts";
import { judgeRelease, type ReleaseStatus } from "../release/judgeRelease.ts";
import { when } from "../rules/fired.ts";
import { judge } from "../rules/judge.ts";
import { releaseFactsOf } from "./releaseFactsOf.ts";
import type { RoomProduct, RoomState } from "./roomState.ts";
import type { ResultsRecord, RoomEntry, RoomStep } from "./roomStep.ts";
import { done, faultOf, type RoomTaken, refused, sentencesOf, taken } from "./taken.ts";

export type ReleaseStep = Extract<RoomStep, { kind: "results" | "sign" | "release" | "hold" | "culture" }>;

export function takeRelease(
  product: RoomProduct,
  state: RoomState,
  entry: RoomEntry,
  step: ReleaseStep,
): RoomTaken {
  switch (step.kind) {
    case "results":
      return addResults(state, entry, step);
    case "sign":
      return sign(state, entry, step.as);
    case "release":
      return release(product, state, entry);
    case "hold":
      return hold(state);
    case "culture":
      return readCulture(state, entry, step);
  }
}

/**
 * Later results are laid over earlier ones. A signature stands under what was seen, so it is given anew; a dose is
 * calculated anew where the cells changed.
 */
function addResults(
  state: RoomState,
  entry: RoomEntry,
  step: Extract<RoomStep, { kind: "results" }>,
): RoomTaken {
  if (state.process === null)
    return refused(state, "custody.order", "There is nothing to count before the separation.");
  if (state.release !== null || state.injection !== null)
    return refused(
      state,
      "custody.order",
      "Results stand since the release; put the product on hold to change them.",
    );
  const given = Object.fromEntries(Object.entries(step.facts).filter(([, value]) => value !== null));
  const facts: ResultsRecord = { ...state.results?.facts, ...given };
  const viability = facts.viabilityPercent ?? null;
  const impossible = viability !== null && (viability < 0 || viability > 100);
  const judgement = judge(
    "accept",
    when(impossible, "VIABILITY-IMPOSSIBLE", null, { seen: `${viability} %` }),
  );
  const fault = faultOf(judgement, step.confirmed);
  if (fault !== null) return { state, refusal: fault };
  const results = done(entry, { facts, confirmed: step.confirmed }, judgement);
  const before = state.results?.facts;
  const sameCells =
    facts.nucleatedCellsPerMl === before?.nucleatedCellsPerMl &&
    facts.viabilityPercent === before?.viabilityPercent;
  return taken({ ...state, results, dose: sameCells ? state.dose : null, responsible: null, second: null });
}

function sign(state: RoomState, { at, by }: RoomEntry, as: "responsible" | "second"): RoomTaken {
  if (state.custody.stoppedBy !== null)
    return refused(state, "custody.stopped", `Nothing goes on: stopped by ${state.custody.stoppedBy}`);
  if (state.dose === null || state.results === null)
    return refused(state, "room.missing", "Results and dose come before a signature.");
  if (state.release !== null)
    return refused(state, "custody.order", "The product has been released already.");
  if (as === "responsible" && !by.roles.includes("clinician"))
    return refused(state, "room.not-responsible", `A clinician releases; ${by.name} is none.`);
  const other = as === "responsible" ? state.second : state.responsible;
  if (other?.by.id === by.id)
    return refused(
      state,
      "room.same-person",
      `${by.name} has signed already; the other signature is another person's.`,
    );
  return taken({ ...state, [as]: { at, by } });
}

function release(product: RoomProduct, state: RoomState, entry: RoomEntry): RoomTaken {
  if (state.release !== null)
    return refused(state, "custody.order", "The product has been released already.");
  if (state.dose === null) return refused(state, "room.missing", "The dose comes before the release.");
  const facts = releaseFactsOf(product, state, entry);
  const judgement = judgeRelease(facts);
  const { custody, refusal } = takeStep(state.custody, { kind: "release", facts });
  if (refusal !== null) {
    const against = judgement.reasons.filter((reason) => reason.outcome !== "warn");
    const says = against.length === 0 ? refusal.says : sentencesOf(against);
    return refused(state, refusal.code, says, against);
  }
  const { status, cultureDueDate = null } = judgement.computed as {
    status: ReleaseStatus;
    cultureDueDate?: string;
  };
  const { at, on, by } = entry;
  return taken({ ...state, custody, release: { at, on, by, status, cultureDueDate } });
}

/** Back into quarantine, before anything was given: always the safe way, so nothing stands against it. */
function hold(state: RoomState): RoomTaken {
  if (state.release === null || state.injection !== null)
    return refused(state, "custody.order", "There is no release to take back before an injection.");
  const custody = { ...state.custody, releasedFor: null, verified: null };
  return taken({ ...state, custody, release: null, responsible: null, second: null });
}

function readCulture(
  state: RoomState,
  { at, by }: RoomEntry,
  { result, readOn }: Extract<RoomStep, { kind: "culture" }>,
): RoomTaken {
  const startedOn = state.results?.facts.culture?.startedOn ?? null;
  if (startedOn === null) return refused(state, "custody.order", "No culture was started.");
  if (readOn < startedOn)
    return refused(state, "room.time", `A culture started on ${startedOn} is not read on ${readOn}.`);
  const { computed } = judgeCultureResult({
    releasedConditionally: state.release?.status === "conditional",
    injectedOn: state.injection?.on ?? null,
    result,
    readOn,
  });
  const read = { ...state, culture: { at, by, result, readOn } };
  if (result === "no-growth") return taken(read);
  const { custody } = takeStep(state.custody, { kind: "culture-grew" });
  return taken({ ...read, custody, actions: computed.actions as readonly string[] });
}
