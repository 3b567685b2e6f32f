/** One step of the treatment day, taken or refused: the chain of identity, consent and release as a state machine. */
import { addDays } from "../calendar/calendarDate.ts";
import { judgeConsent } from "../consent/judgeConsent.ts";
import { judgeRelease } from "../release/judgeRelease.ts";
import type { Judgement } from "../rules/judge.ts";
import { type CellStep, type Custody, cellSteps, type HandOver, type Step } from "./custody.ts";
import { judgeIdentity } from "./judgeIdentity.ts";
import { judgeProductCode } from "./judgeProductCode.ts";

export interface Refusal {
  readonly code:
    | "custody.stopped"
    | "custody.order"
    | "custody.no-consent"
    | "custody.consent-not-yet"
    | "custody.no-release"
    | "custody.identity"
    | "custody.judged-against"
    | "custody.no-reason";
  /** The rule and the value seen, for a person. */
  readonly says: string;
}

/** The state afterwards, and why the step was refused, if it was. A mismatch is refused and also stops what follows. */
export interface StepTaken {
  readonly custody: Custody;
  readonly refusal: Refusal | null;
}

/** Which hand-over must have been verified just before what is done to the cells; the harvest comes before any. */
const verifiedBefore: Readonly<Record<CellStep, HandOver | null>> = {
  harvest: null,
  process: "punch-to-tube",
  fill: "tube-to-syringe",
  inject: "syringe-to-scalp",
};

/**
 * Takes a step or refuses it. The cells reach the scalp only with a standing consent, a standing release for that day and
 * a match of wristband, tube and syringe just before; after a mismatch nothing goes on until a named person resolves it.
 */
export function takeStep(custody: Custody, step: Step): StepTaken {
  const alwaysOpen = [
    "withdraw-consent",
    "consent-text-changed",
    "culture-grew",
    "discard",
    "resolve-mismatch",
  ];
  if (custody.stoppedBy !== null && !alwaysOpen.includes(step.kind))
    return refused(custody, "custody.stopped", `Nothing goes on: stopped by ${custody.stoppedBy}`);
  switch (step.kind) {
    case "record-consent":
      return isAgainst(judgeConsent({ ...step.facts, procedureDate: null }))
        ? refused(custody, "custody.judged-against", "This consent does not stand")
        : taken({ ...custody, consentFrom: addDays(step.facts.signedOn, step.facts.coolingOffDays) });
    case "withdraw-consent":
    case "consent-text-changed":
      return taken({ ...custody, consentFrom: null });
    case "label":
      return label(custody, step);
    case "scan":
      return scan(custody, step);
    case "resolve-mismatch":
      return resolve(custody, step);
    case "release":
      return release(custody, step);
    case "culture-grew":
      return taken({ ...custody, releasedFor: null, verified: null, stoppedBy: "growth" });
    case "discard":
      return taken({ ...custody, releasedFor: null, verified: null, stoppedBy: "discarded" });
    default:
      return handleCells(custody, step);
  }
}

function label(custody: Custody, { facts }: Extract<Step, { kind: "label" }>): StepTaken {
  if (custody.code !== null)
    return refused(custody, "custody.order", `The product already carries ${custody.code}`);
  if (isAgainst(judgeProductCode(facts)))
    return refused(custody, "custody.judged-against", "The code contains a name or a number of the person");
  return taken({ ...custody, code: facts.code });
}

/** A mismatch, or a code that is not this product's, stops everything; a scan out of its turn is only refused. */
function scan(custody: Custody, { handOver, codes }: Extract<Step, { kind: "scan" }>): StepTaken {
  const next = nextCellStep(custody);
  if (custody.code === null || next === null || verifiedBefore[next] !== handOver)
    return refused(custody, "custody.order", `${handOver} is not the hand-over that comes next`);
  const matches = judgeIdentity(codes).outcome === "accept" && codes.patientCode === custody.code;
  if (matches) return taken({ ...custody, verified: handOver });
  const stopped: Custody = { ...custody, verified: null, stoppedBy: "mismatch" };
  return refused(stopped, "custody.identity", `At ${handOver} the codes are not all ${custody.code}`);
}

/** After a mismatch the hand-over is scanned again; what grew or was discarded stays stopped. */
function resolve(custody: Custody, { by, reason }: Extract<Step, { kind: "resolve-mismatch" }>): StepTaken {
  if (custody.stoppedBy !== "mismatch")
    return refused(custody, "custody.order", "There is no mismatch to resolve");
  if (by.trim() === "" || reason.trim() === "")
    return refused(custody, "custody.no-reason", "A mismatch is resolved by a named person with a reason");
  return taken({ ...custody, stoppedBy: null, verified: null });
}

function release(custody: Custody, { facts }: Extract<Step, { kind: "release" }>): StepTaken {
  if (custody.done !== "fill")
    return refused(
      custody,
      "custody.order",
      "A product is released once it is in the syringe, before injection",
    );
  const { status } = judgeRelease(facts).computed;
  return status === "released" || status === "conditional"
    ? taken({ ...custody, releasedFor: facts.injectOn })
    : refused(custody, "custody.judged-against", `The product is in ${String(status)}`);
}

function handleCells(custody: Custody, step: Extract<Step, { kind: CellStep }>): StepTaken {
  const { kind, on } = step;
  if (kind !== nextCellStep(custody)) return refused(custody, "custody.order", `${kind} does not come next`);
  if (custody.code === null) return refused(custody, "custody.order", "The product has no code yet");
  if (custody.consentFrom === null)
    return refused(custody, "custody.no-consent", "No consent to treatment stands");
  if (on < custody.consentFrom)
    return refused(custody, "custody.consent-not-yet", `Not before ${custody.consentFrom}, seen ${on}`);
  const needed = verifiedBefore[kind];
  if (needed !== null && custody.verified !== needed)
    return refused(custody, "custody.identity", `${needed} has not been verified`);
  if (kind === "inject" && custody.releasedFor !== on)
    return refused(
      custody,
      "custody.no-release",
      `No release for ${on}; released for ${custody.releasedFor ?? "no day"}`,
    );
  return taken({ ...custody, done: kind, verified: null });
}

function nextCellStep({ done }: Custody): CellStep | null {
  return cellSteps[done === null ? 0 : cellSteps.indexOf(done) + 1] ?? null;
}

/** Anything stronger than a warning stands against it. */
function isAgainst({ outcome }: Judgement): boolean {
  return outcome !== "accept" && outcome !== "eligible" && outcome !== "warn";
}

function taken(custody: Custody): StepTaken {
  return { custody, refusal: null };
}

function refused(custody: Custody, code: Refusal["code"], says: string): StepTaken {
  return { custody, refusal: { code, says } };
}
