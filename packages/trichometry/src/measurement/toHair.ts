/** One shaft as the result lists it: lengths and diameter with units, class, confidence, and whether it counts. */
import { type Frame, isInFrame } from "../counting/countingFrame.ts";
import { isInPolygon, type MaskedPolygon } from "../counting/maskedArea.ts";
import type { Diameter } from "../diameters/measureDiameters.ts";
import type { FoundHair } from "../hairs/findHairs.ts";
import { hairProbability } from "../hairs/hairProbability.ts";
import { isLoose } from "../roots/isLoose.ts";
import type { OrientedShaft } from "../roots/orientShafts.ts";
import type { MeasureParameters } from "./parameters.ts";
import { roundTo } from "./roundTo.ts";
import type { Calibration, Hair, HairClass } from "./schema.ts";

/** What decides over every hair of a picture alike. */
export interface CountingRules {
  readonly frame: Frame;
  readonly masked: readonly MaskedPolygon[];
  readonly parameters: MeasureParameters;
  readonly calibration: Calibration | null;
}

export interface ShaftSeen {
  readonly id: number;
  readonly found: FoundHair;
  readonly oriented: OrientedShaft;
  /** Root to tip, picture pixels. */
  readonly path: readonly [number, number][];
  readonly diameter: Diameter;
}

/** µm are null without a scale; `unit` is null until the follicular units are joined. */
export function toHair(shaft: ShaftSeen, rules: CountingRules): Hair {
  const { path, diameter } = shaft;
  const { calibration, parameters } = rules;
  const scale = calibration?.umPerPixel ?? null;
  const diameterPx = roundTo(diameter.widthPx, 3);
  const diameterPxSd = roundTo(diameter.sdPx, 3);
  const lengthPx = roundTo(pathLength(path), 2);
  const confidence = roundTo(hairProbability(shaft.found), 3);
  const notCounted = whyNotCounted(shaft, confidence, rules);
  const diameterUm = scale === null ? null : roundTo(diameterPx * scale, 2);
  return {
    id: shaft.id,
    path: [...path],
    lengthPx,
    lengthUm: scale === null ? null : roundTo(lengthPx * scale, 1),
    diameterPx,
    diameterPxSd,
    diameterUm,
    diameterUmSd:
      scale === null || diameterUm === null
        ? null
        : roundTo(
            Math.sqrt((diameterPxSd * scale) ** 2 + (diameterUm * (calibration?.relativeSd ?? 0)) ** 2),
            3,
          ),
    class: diameterUm === null ? null : classOf(diameterUm, parameters),
    polarity: shaft.found.polarity,
    confidence,
    rootConfidence: Math.max(0.5, roundTo(shaft.oriented.rootConfidence, 3)),
    unit: null,
    counted: notCounted === null,
    notCounted,
  };
}

/** The first reason that holds; null for a hair that counts. */
function whyNotCounted(shaft: ShaftSeen, confidence: number, rules: CountingRules): Hair["notCounted"] {
  const root = shaft.path[0];
  if (confidence < rules.parameters.minConfidence) return "low-confidence";
  if (shaft.found.kind === "clear" && isLoose(shaft.oriented)) return "loose";
  if (!isInFrame(root, rules.frame)) return "root-outside-frame";
  return rules.masked.some((m) => isInPolygon(root, m.polygon)) ? "in-masked-area" : null;
}

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
