/** The roots of a picture as points on the skin, in units: what is recognised again at the next visit. */
import type { Frame } from "../../counting/countingFrame.ts";
import { isInFrame } from "../../counting/countingFrame.ts";
import { isInPolygon, type MaskedPolygon } from "../../counting/maskedArea.ts";
import type { Hair, Measurement } from "../../measurement/schema.ts";
import { followUnits } from "../../units/followUnits.ts";
import { reaches } from "./matchRules.ts";

export interface StarPoint {
  /** µm on the skin, from the picture's top left corner. */
  readonly x: number;
  readonly y: number;
  /** Number of its follicular unit within the constellation. */
  readonly unit: number;
  readonly hair: Hair;
}

export interface Constellation {
  readonly points: readonly StarPoint[];
  readonly unitCount: number;
  /** µm per pixel, stated or, where nobody knows it, taken from the working scale. */
  readonly umPerPixel: number;
  readonly scaleKnown: boolean;
  readonly frame: Frame;
  readonly masked: readonly MaskedPolygon[];
}

/** What one working pixel stands for where the scale is unknown, µm. */
const workingPixelUm = 11;

/** Null for a picture that was refused. Hairs that lie loose or are improbable take no part. */
export function constellationOf(measurement: Measurement): Constellation | null {
  const { area, calibration, parameters } = measurement;
  if (area === null || measurement.summary === null) return null;
  const factor = Number(parameters.engine.workingFactor ?? 2);
  const umPerPixel = calibration?.umPerPixel ?? workingPixelUm / factor;
  const hairs = measurement.hairs.filter(takesPart);
  const roots = hairs.map((hair) => [hair.path[0][0] * umPerPixel, hair.path[0][1] * umPerPixel] as const);
  const units = followUnits(roots, { maxDistance: reaches.unit });
  const unitOf = new Int32Array(hairs.length);
  units.forEach((unit, id) => {
    for (const member of unit.members) unitOf[member] = id;
  });
  return {
    points: hairs.map((hair, i) => ({ x: roots[i][0], y: roots[i][1], unit: unitOf[i], hair })),
    unitCount: units.length,
    umPerPixel,
    scaleKnown: calibration !== null,
    frame: area.frame,
    masked: area.masked,
  };
}

export const takesPart = (hair: Hair): boolean =>
  hair.notCounted !== "loose" && hair.notCounted !== "low-confidence";

/** Whether a place on the skin of this picture lies where hairs are counted. */
export function isUsable(c: Constellation, x: number, y: number): boolean {
  const at = [x / c.umPerPixel, y / c.umPerPixel] as const;
  return isInFrame(at, c.frame) && !c.masked.some((m) => isInPolygon(at, m.polygon));
}
