/** The dose before the release: refused where there are not the cells or the volume for it. */
import { judgeDose } from "../procedure/judgeDose.ts";
import type { RoomState } from "./roomState.ts";
import type { RoomEntry, RoomStep } from "./roomStep.ts";
import { done, faultOf, type RoomTaken, refused, taken } from "./taken.ts";

/** The dose of a plan, against what came out of the separation and what is in the syringe. */
export function takeDose(
  state: RoomState,
  entry: RoomEntry,
  step: Extract<RoomStep, { kind: "dose" }>,
): RoomTaken {
  const { process, results, fill } = state;
  const cells = results?.facts.nucleatedCellsPerMl ?? null;
  const viability = results?.facts.viabilityPercent ?? null;
  if (process === null || fill === null || cells === null || viability === null)
    return refused(
      state,
      "room.missing",
      "The dose needs cell count, viability and the volume in the syringe first.",
    );
  if (state.release !== null || state.injection !== null)
    return refused(
      state,
      "custody.order",
      "The dose stands since the release; put the product on hold to change it.",
    );
  const { areaCm2, pointsPerCm2, microlitresPerPoint, cellsPerCm2 } = step.facts;
  const judgement = judgeDose({
    areaCm2,
    pointsPerCm2,
    microlitresPerPoint,
    cellsPerCm2,
    product: {
      volumeProducedMl: fill.facts.volumeMl,
      nucleatedCellsPerMl: cells,
      viabilityPercent: viability,
    },
  });
  const fault = faultOf(judgement, step.confirmed);
  if (fault !== null) return { state, refusal: fault };
  return taken({ ...state, dose: done(entry, step, judgement), responsible: null, second: null });
}
