/** The room's entry: one picture in, one measurement out, the same bytes every time. */
import { countingFrame, type Frame, isInFrame } from "../counting/countingFrame.ts";
import { isInPolygon, type MaskedPolygon, unmaskedArea } from "../counting/maskedArea.ts";
import { type Diameter, measureDiameters } from "../diameters/measureDiameters.ts";
import { prepareEvidence, viewOf } from "../evidence/prepareEvidence.ts";
import { type FoundHair, findHairs } from "../hairs/findHairs.ts";
import { hairProbability } from "../hairs/hairProbability.ts";
import type { Raster } from "../picture/raster.ts";
import type { Area } from "../picture/shownArea.ts";
import { assessQuality } from "../quality/assessQuality.ts";
import { isLoose } from "../roots/isLoose.ts";
import { type OrientedShaft, orientShafts } from "../roots/orientShafts.ts";
import { defaultShaftOptions } from "../shafts/findShafts.ts";
import { type Ribbon, ribbonPath } from "../shafts/ribbon.ts";
import { shaftMap } from "../shafts/shaftMap.ts";
import { summarise } from "../summary/summarise.ts";
import { followUnits } from "../units/followUnits.ts";
import {
  defaultMeasureParameters,
  engineVersion,
  frameMargin,
  type MeasureParameters,
  unitReachUm,
} from "./parameters.ts";
import type { Calibration, Hair, HairClass, Measurement, Quality } from "./schema.ts";

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
  const parameters = { ...defaultMeasureParameters, ...options.parameters };
  const progress = options.onProgress ?? (() => {});
  const view = viewOf(raster);
  const { shown, shaftWidthPx } = view;
  const boxes = view.boxes.map((b) => ({ ...b, x: b.x + shown.x, y: b.y + shown.y }));
  const quality = assessQuality(view.raster, {
    calibration: options.calibration,
    overlayPx2: boxes.reduce((sum, b) => sum + b.width * b.height, 0),
    shaftWidthPx,
  });
  if (quality.verdict === "not-measurable") return refused(raster, options, parameters, quality);
  progress(0.1);
  const evidence = prepareEvidence(view, options.calibration);
  const { factor, darkness, blueness } = evidence;
  progress(0.2);
  const found = findHairs(evidence, (share) => progress(0.2 + 0.7 * share));
  const oriented = orientShafts(
    darkness,
    blueness,
    found.hairs.map((h) => h.ribbon),
  );
  const frame = countingFrame(shown, frameMargin * factor);
  const masked: MaskedPolygon[] = [
    ...boxes.map((box) => ({ reason: "label", polygon: cornersOf(box) })),
    ...(options.maskedByUser ?? []).map((polygon) => ({ reason: "marked by the user", polygon })),
  ];
  const paths = oriented.map((shaft) => picturePath(shaft, shown, factor));
  const { diameters, blurSigmaPx } = measureDiameters(
    view.raster,
    oriented.map(({ ribbon }) => ({
      path: viewPath(ribbon, factor),
      roughWidth: ribbon.width * factor,
    })),
    {
      plane: shaftMap(
        oriented.map((o) => o.ribbon),
        darkness.width,
        darkness.height,
      ),
      factor,
    },
  );
  const hairs = oriented.map((shaft, id) =>
    toHair(shaft, id, found.hairs[id], {
      path: paths[id],
      diameter: diameters[id],
      frame,
      masked,
      parameters,
      calibration: options.calibration,
    }),
  );
  const units = joinUnits(hairs, options.calibration, factor);
  const usablePx2 = round(unmaskedArea(frame, masked), 1);
  const scale = options.calibration?.umPerPixel ?? null;
  const usableMm2 = scale === null ? null : round((usablePx2 * scale * scale) / 1e6, 6);
  progress(1);
  return {
    schema: "anagen.measurement/1",
    engine: { name: "anagen-trichometry", version: engineVersion },
    picture: { sha256: options.imageSha256, widthPx: raster.width, heightPx: raster.height },
    parameters: {
      vellusBelowUm: parameters.vellusBelowUm,
      terminalAboveUm: parameters.terminalAboveUm,
      engine: {
        workingFactor: factor,
        minConfidence: parameters.minConfidence,
        unitReachUm,
        frameMarginPx: frameMargin * factor,
        ...defaultShaftOptions,
        usualWidth: found.usualWidth,
        shaftContrast: found.shaftContrast,
        blurSigmaPx: round(blurSigmaPx, 3),
      },
    },
    calibration: options.calibration,
    quality,
    area: {
      frame,
      masked: masked.map((m) => ({ reason: m.reason, polygon: m.polygon.map((p) => [p[0], p[1]]) })),
      usablePx2,
      usableMm2,
    },
    hairs,
    units,
    summary: summarise({
      hairs: hairs
        .filter((h) => h.counted)
        .map((h) => ({
          confidence: h.confidence,
          diameterUm: h.diameterUm,
          diameterUmSd: scale === null ? null : h.diameterPxSd * scale,
        })),
      unitSizes: units.map((u) => u.hairs.length),
      calibration: options.calibration,
      usableMm2,
      vellusBelowUm: parameters.vellusBelowUm,
      terminalAboveUm: parameters.terminalAboveUm,
    }),
  };
}

/** The measurement of a picture that the gate refused: a reason, and no number. */
function refused(
  raster: Raster,
  options: MeasureOptions,
  parameters: MeasureParameters,
  quality: Quality,
): Measurement {
  options.onProgress?.(1);
  return {
    schema: "anagen.measurement/1",
    engine: { name: "anagen-trichometry", version: engineVersion },
    picture: { sha256: options.imageSha256, widthPx: raster.width, heightPx: raster.height },
    parameters: {
      vellusBelowUm: parameters.vellusBelowUm,
      terminalAboveUm: parameters.terminalAboveUm,
      engine: { minConfidence: parameters.minConfidence },
    },
    calibration: options.calibration,
    quality,
    area: null,
    hairs: [],
    units: [],
    summary: null,
  };
}

interface HairContext {
  /** Root to tip, picture pixels. */
  readonly path: readonly [number, number][];
  readonly diameter: Diameter;
  readonly frame: Frame;
  readonly masked: readonly MaskedPolygon[];
  readonly parameters: MeasureParameters;
  readonly calibration: Calibration | null;
}

function toHair(shaft: OrientedShaft, id: number, found: FoundHair, context: HairContext): Hair {
  const { path, diameter, calibration, parameters } = context;
  const scale = calibration?.umPerPixel ?? null;
  const diameterPx = round(diameter.widthPx, 3);
  const diameterPxSd = round(diameter.sdPx, 3);
  const lengthPx = round(pathLength(path), 2);
  const confidence = round(hairProbability(found), 3);
  const inside = isInFrame(path[0], context.frame);
  const hidden = context.masked.some((m) => isInPolygon(path[0], m.polygon));
  const notCounted: Hair["notCounted"] =
    confidence < parameters.minConfidence
      ? "low-confidence"
      : found.kind === "clear" && isLoose(shaft)
        ? "loose"
        : !inside
          ? "root-outside-frame"
          : hidden
            ? "in-masked-area"
            : null;
  const diameterUm = scale === null ? null : round(diameterPx * scale, 2);
  return {
    id,
    path: [...path],
    lengthPx,
    lengthUm: scale === null ? null : round(lengthPx * scale, 1),
    diameterPx,
    diameterPxSd,
    diameterUm,
    diameterUmSd:
      scale === null || diameterUm === null
        ? null
        : round(
            Math.sqrt((diameterPxSd * scale) ** 2 + (diameterUm * (calibration?.relativeSd ?? 0)) ** 2),
            3,
          ),
    class: diameterUm === null ? null : classOf(diameterUm, parameters),
    polarity: "dark",
    confidence,
    rootConfidence: Math.max(0.5, round(shaft.rootConfidence, 3)),
    unit: null,
    counted: notCounted === null,
    notCounted,
  };
}

/** Centre-line in pixels of the view (the picture without its even strips). */
const viewPath = (ribbon: Ribbon, factor: number): [number, number][] =>
  ribbonPath(ribbon).map((p) => [(p[0] + 0.5) * factor - 0.5, (p[1] + 0.5) * factor - 0.5]);

const picturePath = ({ ribbon }: OrientedShaft, shown: Area, factor: number): [number, number][] =>
  viewPath(ribbon, factor).map((p) => [round(shown.x + p[0], 2), round(shown.y + p[1], 2)]);

function joinUnits(hairs: Hair[], calibration: Calibration | null, factor: number): Measurement["units"] {
  const counted = hairs.filter((h) => h.counted);
  const reach = calibration === null ? (unitReachUm / 11) * factor : unitReachUm / calibration.umPerPixel;
  const units = followUnits(
    counted.map((h) => h.path[0]),
    { maxDistance: reach },
  );
  return units.map((unit, id) => {
    for (const m of unit.members) counted[m].unit = id;
    return {
      id,
      centre: [round(unit.centre[0], 2), round(unit.centre[1], 2)],
      hairs: unit.members.map((m) => counted[m].id),
    };
  });
}

const cornersOf = (a: Area): [number, number][] => [
  [a.x, a.y],
  [a.x + a.width, a.y],
  [a.x + a.width, a.y + a.height],
  [a.x, a.y + a.height],
];

const classOf = (um: number, p: MeasureParameters): HairClass =>
  um < p.vellusBelowUm ? "vellus" : um > p.terminalAboveUm ? "terminal" : "intermediate";

function pathLength(path: readonly (readonly [number, number])[]): number {
  let length = 0;
  for (let i = 1; i < path.length; i++) {
    const dx = path[i][0] - path[i - 1][0];
    const dy = path[i][1] - path[i - 1][1];
    length += Math.sqrt(dx * dx + dy * dy);
  }
  return length;
}

const round = (value: number, digits: number): number => {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
};
