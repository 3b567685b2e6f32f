/** A result after a person's edits: hairs, area, follicular units and summary made anew by the engine's own rules. */
import { isInFrame } from "../counting/countingFrame.ts";
import { isInPolygon } from "../counting/maskedArea.ts";
import { classifyHairs } from "../measurement/classifyHairs.ts";
import { countedArea } from "../measurement/countedArea.ts";
import { joinUnits } from "../measurement/joinUnits.ts";
import type { Hair, Measurement } from "../measurement/schema.ts";
import { summaryOf } from "../measurement/summaryOf.ts";
import { applyEdit, type Editable, type EditBasis, type EditProblem, isProblem } from "./applyEdit.ts";
import type { Width } from "./changedHair.ts";
import { correctionRules } from "./correctionRules.ts";
import type { Edit } from "./editSchema.ts";

export type Correction =
  | { readonly ok: true; readonly measurement: Measurement }
  /** Nothing is applied; `index` is the place of the edit that cannot be. */
  | { readonly ok: false; readonly index: number; readonly problem: EditProblem };

/**
 * The corrected result, with all its edits in `correction`, so that it can be made again from the engine's own:
 * correcting twice is correcting once with both lists. Without edits the result has the same numbers. Hairs that a
 * person drew or changed are certain; the doubt between people who count the same picture stays in the intervals.
 */
export function correctMeasurement(base: Measurement, edits: readonly Edit[]): Correction {
  const { area } = base;
  if (area === null)
    return {
      ok: false,
      index: 0,
      problem: {
        code: "correction.not-measured",
        sentence: "This picture was refused and has no hairs; there is nothing to correct.",
      },
    };
  const basis: EditBasis = {
    calibration: base.calibration,
    parameters: base.parameters,
    picture: base.picture,
    usualWidth: base.correction?.usualWidth ?? usualWidth(base),
  };
  let state: Editable = { hairs: base.hairs, masked: area.masked };
  for (const [index, edit] of edits.entries()) {
    const next = applyEdit(state, edit, basis);
    if (isProblem(next)) return { ok: false, index, problem: next };
    state = next;
  }
  const done = { edits: [...(base.correction?.edits ?? []), ...edits], usualWidth: basis.usualWidth };
  return { ok: true, measurement: recounted(base, area, state, done) };
}

function recounted(
  base: Measurement,
  before: NonNullable<Measurement["area"]>,
  { hairs, masked }: Editable,
  done: NonNullable<Measurement["correction"]>,
): Measurement {
  const { calibration, parameters } = base;
  const area = countedArea({ frame: before.frame, masked, calibration });
  const decided = hairs.map((hair): Hair => {
    const notCounted = whyNotCounted(hair, area);
    return { ...hair, unit: null, counted: notCounted === null, notCounted };
  });
  const joined = joinUnits(classifyHairs(decided, parameters), calibration, workingFactorOf(base));
  return {
    ...base,
    area,
    ...joined,
    summary: summaryOf({ calibration, parameters }, joined, area.usableMm2),
    ...(done.edits.length === 0 ? {} : { correction: done }),
  };
}

/** What the engine said against the hair itself stands; where it lies is looked at again, since masks may be new. */
function whyNotCounted(hair: Hair, area: NonNullable<Measurement["area"]>): Hair["notCounted"] {
  const ofPlace = hair.notCounted === "root-outside-frame" || hair.notCounted === "in-masked-area";
  if (hair.notCounted !== null && !ofPlace) return hair.notCounted;
  const root = hair.path[0];
  if (!isInFrame(root, area.frame)) return "root-outside-frame";
  return area.masked.some(({ polygon }) => isInPolygon(root, polygon)) ? "in-masked-area" : null;
}

/** Picture pixels per working pixel, as the engine noted it. */
function workingFactorOf({ parameters }: Measurement): number {
  const factor = parameters.engine.workingFactor;
  return typeof factor === "number" && factor > 0 ? factor : 1;
}

/** Middle and spread of the widths that the engine measured on counted hairs; lent to hairs whose width nobody saw. */
function usualWidth(base: Measurement): Width {
  const widths = base.hairs.filter((h) => h.counted).map((h) => h.diameterPx);
  if (widths.length < 3) {
    const px = correctionRules.unseenWidth * workingFactorOf(base);
    return { px, sdPx: px * correctionRules.unseenRelativeSd };
  }
  const px = median(widths);
  return { px, sdPx: 1.4826 * median(widths.map((width) => Math.abs(width - px))) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
