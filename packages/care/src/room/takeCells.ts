/** The steps at which something is done to the cells: harvest, separation, filling, injection. */
import { judgeHarvest } from "../procedure/judgeHarvest.ts";
import { judgeSpins } from "../procedure/judgeSpins.ts";
import { procedureLimits } from "../procedure/procedureLimits.ts";
import type { CellStep } from "../product/custody.ts";
import { takeStep } from "../product/takeStep.ts";
import { judgeRelease } from "../release/judgeRelease.ts";
import { when } from "../rules/fired.ts";
import { type Judgement, judge } from "../rules/judge.ts";
import { above, differsByMore, rounded } from "../rules/slack.ts";
import { releaseFactsOf } from "./releaseFactsOf.ts";
import type { RoomProduct, RoomState } from "./roomState.ts";
import type { InjectRecord, RoomEntry, RoomLot, RoomStep } from "./roomStep.ts";
import { done, faultOf, type RoomTaken, refused, taken } from "./taken.ts";

type CellRoomStep = Extract<RoomStep, { kind: CellStep }>;

/** The chain decides first (`takeStep`), then what stands outside the room, then the numbers. */
export function takeCells(
  product: RoomProduct,
  state: RoomState,
  entry: RoomEntry,
  step: CellRoomStep,
): RoomTaken {
  const { custody, refusal } = takeStep(state.custody, { kind: step.kind, on: entry.on });
  if (refusal !== null) return refused({ ...state, custody }, refusal.code, refusal.says);
  const barred = gateFault(state, step.kind) ?? timeFault(state, entry);
  if (barred !== null) return barred;
  const missing = missingFor(product, state, step);
  if (missing !== null) return refused(state, "room.missing", missing);
  const judgement = judgementOf(product, state, entry, step);
  const fault = faultOf(judgement, step.confirmed);
  if (fault !== null) return { state, refusal: fault };
  const lots = joined(state.lots, step.facts.lots);
  const after = { ...state, custody, lots };
  switch (step.kind) {
    case "harvest":
      return taken({ ...after, harvest: done(entry, step, judgement) });
    case "process":
      return taken({ ...after, process: done(entry, step, judgement) });
    case "fill":
      return taken({ ...after, fill: done(entry, step, judgement) });
    case "inject":
      return taken({ ...after, injection: done(entry, step, judgement) });
  }
}

/** Route and donor are asked where cells leave and where they enter a body. */
function gateFault(state: RoomState, kind: CellStep): RoomTaken | null {
  if (kind !== "harvest" && kind !== "inject") return null;
  const { gate } = state;
  if (gate === null) return refused(state, "room.gate", "Consent and route have not been looked up yet.");
  if (!gate.route.stands) return refused(state, "room.gate", gate.route.says);
  return gate.donor.use === "prohibited" ? refused(state, "room.gate", gate.donor.says) : null;
}

function timeFault(state: RoomState, { at }: RoomEntry): RoomTaken | null {
  const before = state.fill ?? state.process ?? state.harvest;
  if (before === null || Date.parse(at) >= Date.parse(before.at)) return null;
  return refused(
    state,
    "room.time",
    `This is said to be done at ${at}, before the step that comes before it (${before.at}).`,
  );
}

/** What must have been written down before; a sentence, or null. */
function missingFor(product: RoomProduct, state: RoomState, step: CellRoomStep): string | null {
  if (step.kind === "harvest") {
    if (state.identified === null) return "The patient's wristband has not been scanned.";
    const { punches, fat, received } = step.facts;
    if (product.source === "autologous" && (received !== null || (punches === null && fat === null)))
      return "The patient's own cells come from punches or fat of this patient: write down which.";
    if (product.source === "allogeneic" && (received === null || punches !== null || fat !== null))
      return "A donor's cells come from a lot in the store: write down which, and how much.";
  }
  if (step.kind === "inject" && state.dose === null) return "The dose has not been calculated.";
  return null;
}

function judgementOf(
  product: RoomProduct,
  state: RoomState,
  entry: RoomEntry,
  step: CellRoomStep,
): Judgement {
  switch (step.kind) {
    case "harvest": {
      const { lidocaine, punches } = step.facts;
      const counted =
        punches === null
          ? null
          : { ...punches, lifetimeBefore: product.punchesBefore, lifetimeLimit: product.punchLimit };
      const dosed = lidocaine ? { ...lidocaine, weightKg: product.weightKg ?? lidocaine.weightKg } : null;
      return judgeHarvest({ lidocaine: dosed, punches: counted });
    }
    case "process":
      return judgeSpins({ spins: step.facts.spins.map((spin) => ({ ...spin, ...protocolOf(product) })) });
    case "fill": {
      const produced = state.process?.facts.volumeOutMl ?? 0;
      const { volumeMl } = step.facts;
      const seen = `${volumeMl} mL of ${produced} mL`;
      return judge("accept", when(above(volumeMl, produced), "VOLUME-EXCEEDS-PRODUCED", null, { seen }));
    }
    case "inject":
      return judgeInjection(product, state, entry, step.facts);
  }
}

/** The product's own range counts, whatever a step brings along. */
function protocolOf({ protocolRcf }: RoomProduct): { protocolRcf?: [number, number] } {
  return protocolRcf === null ? {} : { protocolRcf: [...protocolRcf] };
}

/** What was given against what was filled and planned, and the release once more with the hour of injection. */
function judgeInjection(
  product: RoomProduct,
  state: RoomState,
  entry: RoomEntry,
  { points }: InjectRecord,
): Judgement {
  const injections = points.reduce((sum, point) => sum + point.count, 0);
  const injectedMl = points.reduce((sum, point) => sum + (point.count * point.microlitres) / 1000, 0);
  const filled = state.fill?.facts.volumeMl ?? 0;
  const planned = Number(state.dose?.computed.volumeInjectedMl ?? 0);
  const release = judgeRelease(releaseFactsOf(product, state, entry));
  const late = release.reasons.filter((reason) => reason.outcome === "refuse");
  const seen = `${rounded(injectedMl, 3)} mL given, ${planned} mL planned`;
  return judge(
    "accept",
    [
      ...when(above(injectedMl, filled), "VOLUME-EXCEEDS-PRODUCED", null, {
        seen: `${rounded(injectedMl, 3)} mL of ${filled} mL in the syringe`,
      }),
      ...when(differsByMore(injectedMl, planned, procedureLimits.doseTolerance), "VOLUME-MISMATCH", null, {
        seen,
        outcome: "warn",
      }),
      ...late.flatMap(({ code, detail, seen: why }) =>
        when(true, code, detail, why === null ? {} : { seen: why }),
      ),
    ],
    { injections, injectedMl: rounded(injectedMl, 6) },
  );
}

/** Every lot once, whatever the blanks and capitals that it was typed with. */
function joined(before: readonly RoomLot[], more: readonly RoomLot[]): readonly RoomLot[] {
  const plain = ({ what, lot }: RoomLot) => `${what}\n${lot}`.replace(/[^\S\n]/g, "").toUpperCase();
  return [...new Map([...before, ...more].map((lot) => [plain(lot), lot])).values()];
}
