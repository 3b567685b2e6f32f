/** The room's entry: one picture in, one measurement out, the same bytes every time. */
import { countingFrame } from "../counting/countingFrame.ts";
import { type MaskedPolygon, unmaskedArea } from "../counting/maskedArea.ts";
import { hairSought } from "../evidence/hairSought.ts";
import { prepareEvidence, viewOf } from "../evidence/prepareEvidence.ts";
import { faintHairAlarm } from "../hairs/faintHairAlarm.ts";
import { findHairs } from "../hairs/findHairs.ts";
import { longHairDoubt } from "../long/longHairDoubt.ts";
import type { Raster } from "../picture/raster.ts";
import type { Area } from "../picture/shownArea.ts";
import { assessQuality } from "../quality/assessQuality.ts";
import { doubleExposure } from "../quality/doubleExposure.ts";
import { findBubbles, maskedBubble } from "../quality/findBubbles.ts";
import { findReflections } from "../quality/findReflections.ts";
import { reduced } from "../quality/reduced.ts";
import { rulerAmongHairs } from "../quality/rulerAmongHairs.ts";
import { scaleAlarms } from "../quality/scaleAlarms.ts";
import { defaultShaftOptions } from "../shafts/findShafts.ts";
import { classifyHairs } from "./classifyHairs.ts";
import { countedArea } from "./countedArea.ts";
import { describeShafts } from "./describeShafts.ts";
import { joinUnits } from "./joinUnits.ts";
import { defaultMeasureParameters, frameMargin, type MeasureParameters, unitReachUm } from "./parameters.ts";
import { refusedMeasurement } from "./refusedMeasurement.ts";
import { roundTo } from "./roundTo.ts";
import type { Calibration, Measurement, Quality, QualityFinding } from "./schema.ts";
import { summaryOf } from "./summaryOf.ts";
import { toHair } from "./toHair.ts";
import { type MeasurementBasis, toMeasurement } from "./toMeasurement.ts";

export interface MeasureOptions {
  /** Lower-case hexadecimal SHA-256 of the picture file; 64 characters. */
  readonly imageSha256: string;
  /** Null when nobody knows the scale: the result then holds counts and pixels only. */
  readonly calibration: Calibration | null;
  readonly parameters?: Partial<MeasureParameters>;
  /** Areas the user wants left out, picture pixels. */
  readonly maskedByUser?: readonly (readonly (readonly [number, number])[])[];
  /** Called with the share of the work done, 0–1. */
  readonly onProgress?: (share: number) => void;
}

/** Measures one decoded picture. Never throws on what a picture may hold: a picture without hair has 0 hairs. */
export function measure(raster: Raster, options: MeasureOptions): Measurement {
  const { calibration, imageSha256 } = options;
  const parameters = { ...defaultMeasureParameters, ...options.parameters };
  const progress = options.onProgress ?? (() => {});
  const view = viewOf(raster);
  const { shown, shaftWidthPx } = view;
  const boxes = view.boxes.map((b) => ({ ...b, x: b.x + shown.x, y: b.y + shown.y }));
  const bubbles = findBubbles(view.raster).map((b) => ({ ...b, x: b.x + shown.x, y: b.y + shown.y }));
  const outside = view.outside.map((polygon) =>
    movedBy({ reason: "outside the field of view", polygon }, shown),
  );
  const small = reduced(view.raster);
  const quality = assessQuality(view.raster, {
    calibration,
    small,
    overlayPx2: boxes.reduce((sum, b) => sum + b.width * b.height, 0),
    bubblePx2: shown.width * shown.height - unmaskedArea(shown, bubbles.map(maskedBubble)),
    outsidePx2: shown.width * shown.height - unmaskedArea(shown, outside),
    drawnLines: view.lines,
    shaftWidthPx,
  });
  const basis: MeasurementBasis = { raster, imageSha256, parameters, calibration, quality };
  if (quality.verdict === "not-measurable") {
    progress(1);
    return refusedMeasurement(basis);
  }
  progress(0.1);
  const evidence = prepareEvidence(view, calibration);
  const { factor } = evidence;
  progress(0.2);
  const found = findHairs(hairSought(evidence), (share) => progress(0.2 + 0.7 * share));
  const faint = faintHairAlarm(found, evidence);
  if (faint?.finding.severity === "reject") {
    progress(1);
    return refusedMeasurement({ ...basis, quality: withFindings(quality, [faint.finding]) });
  }
  const long = longHairDoubt(found);
  const { shafts, blurSigmaPx } = describeShafts(
    view,
    evidence,
    found.hairs,
    calibration?.umPerPixel ?? null,
  );
  const frame = countingFrame(shown, frameMargin * factor);
  const ruler = rulerAmongHairs(shafts.map(({ path }) => path));
  const masked = [
    ...maskedPolygons(boxes, options.maskedByUser ?? []),
    ...outside,
    ...bubbles.map(maskedBubble),
    ...findReflections(small).map((one) => movedBy(one, shown)),
    ...(ruler === null ? [] : [ruler]),
  ];
  const rules = { frame, masked, parameters, calibration };
  const hairs = shafts.map((shaft) => toHair(shaft, rules));
  const twice = doubleExposure(hairs.filter((h) => h.counted).map(({ path }) => path));
  if (twice !== null) {
    progress(1);
    return refusedMeasurement({ ...basis, quality: withFindings(quality, [twice]) });
  }
  const joined = joinUnits(classifyHairs(hairs, parameters), calibration, factor);
  const area = countedArea(rules);
  progress(1);
  const engine = {
    workingFactor: factor,
    minConfidence: parameters.minConfidence,
    unitReachUm,
    frameMarginPx: frameMargin * factor,
    ...defaultShaftOptions,
    usualWidth: found.usualWidth,
    shaftContrast: found.shaftContrast,
    ...(evidence.colour === null ? {} : { colourView: evidence.colour }),
    blurSigmaPx: roundTo(blurSigmaPx, 3),
    ...(long === null ? {} : { longRelativeSd: long.relativeSd, longUnseenShare: long.unseenShare }),
    ...(faint === null
      ? {}
      : {
          faintRelativeSd: roundTo(faint.relativeSd, 3),
          faintUnseenShare: roundTo(faint.unseenShare, 3),
        }),
  };
  const summary = summaryOf({ calibration, parameters: { ...parameters, engine } }, joined, area.usableMm2);
  const alarms = [
    ...(faint === null ? [] : [faint.finding]),
    ...(long === null || long.finding === null ? [] : [long.finding]),
    ...scaleAlarms(calibration, joined.hairs, summary.densityPerCm2?.value ?? null),
  ];
  return toMeasurement(
    { ...basis, quality: withFindings(quality, alarms) },
    { engineNumbers: engine, area, ...joined, summary },
  );
}

function withFindings(quality: Quality, more: readonly QualityFinding[]): Quality {
  const findings = [...quality.findings, ...more];
  const isRefused = findings.some(({ severity }) => severity === "reject");
  return { ...quality, verdict: isRefused ? "not-measurable" : "measurable", findings };
}

const movedBy = ({ reason, polygon }: MaskedPolygon, { x, y }: Area): MaskedPolygon => ({
  reason,
  polygon: polygon.map((p) => [p[0] + x, p[1] + y]),
});

const maskedPolygons = (
  boxes: readonly Area[],
  byUser: readonly MaskedPolygon["polygon"][],
): MaskedPolygon[] => [
  ...boxes.map((box) => ({ reason: "label", polygon: cornersOf(box) })),
  ...byUser.map((polygon) => ({ reason: "marked by the user", polygon })),
];

const cornersOf = (a: Area): [number, number][] => [
  [a.x, a.y],
  [a.x + a.width, a.y],
  [a.x + a.width, a.y + a.height],
  [a.x, a.y + a.height],
];
