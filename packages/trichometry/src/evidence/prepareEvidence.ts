/** From a picture to what hairs are looked for in: working planes, contrast, and the parts that show no scalp. */
import type { Calibration } from "../measurement/schema.ts";
import { burnedInBoxes } from "../picture/burnedInBoxes.ts";
import { burnedInLines } from "../picture/burnedInLines.ts";
import { estimateShaftWidth } from "../picture/estimateShaftWidth.ts";
import { fillOutside } from "../picture/fillOutside.ts";
import { maskPolygons } from "../picture/maskPolygons.ts";
import { outsideField } from "../picture/outsideField.ts";
import type { Plane } from "../picture/plane.ts";
import type { Raster } from "../picture/raster.ts";
import { type Area, cropped, shownArea } from "../picture/shownArea.ts";
import { workingFactor } from "../picture/workingScale.ts";
import { typicalWidth } from "../shafts/typicalWidth.ts";
import { type BestColour, bestColour } from "./bestColour.ts";
import { contrast } from "./contrast.ts";
import { type WorkingViews, workingViews } from "./workingViews.ts";

/** What is looked at: the picture without the even strips at its border. */
export interface View {
  /** The part of the picture that shows something, whole picture pixels. */
  readonly shown: Area;
  readonly raster: Raster;
  /** What lies outside the field of view, as polygons, px of `raster`; there `raster` is continued smoothly. */
  readonly outside: readonly (readonly (readonly [number, number])[])[];
  /** Label boxes, whole pixels of `raster`. */
  readonly boxes: readonly Area[];
  /** Drawn lines one pixel across, whole pixels of `raster`. */
  readonly lines: readonly Area[];
  /** Width of the usual shaft in picture pixels; null when nothing looks like one. */
  readonly shaftWidthPx: number | null;
  /** Looks at `raster` at the working scale. */
  readonly lookAt: WorkingViews;
}

export interface Evidence {
  /** Picture pixels per working pixel. */
  readonly factor: number;
  /** Contrast against the skin (0 under labels and drawn lines), and blue minus red, over the view at the working scale. */
  readonly darkness: Plane;
  readonly blueness: Plane;
  /** The same for what is lighter than the skin in every channel: 1 − skin / value. */
  readonly lightness: Plane;
  /** Id of the combination of colours in which `darkness` was read; null for brightness. */
  readonly colour: string | null;
  /** How well dark hair stands out in `darkness`, and light hair in `lightness`; null where it is dark beyond doubt. */
  readonly standsOut: BestColour["standsOut"];
}

export function viewOf(raster: Raster): View {
  const shown = shownArea(raster);
  const rectangle = cropped(raster, shown);
  const outside = outsideField(rectangle);
  const view = outside === null ? rectangle : fillOutside(rectangle, outside);
  const lookAt = workingViews(view);
  return {
    shown,
    raster: view,
    outside: outside === null ? [] : maskPolygons({ ...outside, data: outside.withRim }, view),
    boxes: burnedInBoxes(view),
    lines: burnedInLines(view),
    shaftWidthPx: estimateShaftWidth(view, lookAt),
    lookAt,
  };
}

export function prepareEvidence(view: View, calibration: Calibration | null): Evidence {
  const factor = calibration === null ? factorBySight(view) : workingFactor(view.raster, calibration, null);
  const { contrast: dark, blueness, value } = view.lookAt(factor);
  const lightness = lightContrastOf(value, blueness);
  const colour = bestColour(view.raster, factor, { darkness: dark, lightness });
  const darkness = { ...dark, data: colour.darkness.data.slice() };
  for (const drawn of [...view.boxes, ...view.lines]) {
    blank(darkness, drawn, factor);
    blank(lightness, drawn, factor);
  }
  return { factor, darkness, blueness, lightness, colour: colour.id, standsOut: colour.standsOut };
}

/** Wider than this, working pixels, and a shaft is taken for several. */
const tooWide = 10;
const coarsest = 16;

/** Without a scale: what the rough look says, made coarser until most of what is dark has a shaft's width. */
function factorBySight({ raster, shaftWidthPx, lookAt }: View): number {
  let factor = workingFactor(raster, null, shaftWidthPx);
  while (2 * factor <= Math.min(coarsest, Math.min(raster.width, raster.height) / 64)) {
    const width = typicalWidth(lookAt(factor).contrast);
    if (width === null || width <= tooWide) break;
    factor *= 2;
  }
  return factor;
}

/** Brightness that is turned over, so that light becomes dark: any value serves, it cancels out. */
const turningPoint = 100;

/**
 * Contrast of the turned picture. The least channel is taken to be the largest less the difference of blue and red: what
 * glitters in one colour is not light in all.
 */
function lightContrastOf(value: Plane, blueness: Plane): Plane {
  const turned = new Float32Array(value.data.length);
  for (let i = 0; i < turned.length; i++) {
    const level = value.data[i] - Math.abs(blueness.data[i]);
    turned[i] = (turningPoint * turningPoint) / (level > 8 ? level : 8);
  }
  return contrast({ ...value, data: turned });
}

/** Sets an area and one working pixel around it to no contrast. */
function blank(plane: Plane, box: Area, factor: number): void {
  const x0 = Math.max(0, Math.floor(box.x / factor) - 1);
  const x1 = Math.min(plane.width, Math.ceil((box.x + box.width) / factor) + 1);
  const y0 = Math.max(0, Math.floor(box.y / factor) - 1);
  const y1 = Math.min(plane.height, Math.ceil((box.y + box.height) / factor) + 1);
  for (let y = y0; y < y1; y++) plane.data.fill(0, y * plane.width + x0, y * plane.width + x1);
}
