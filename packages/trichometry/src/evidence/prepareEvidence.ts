/** From a picture to what hairs are looked for in: working planes, contrast, and the parts that show no scalp. */
import type { Calibration } from "../measurement/schema.ts";
import { burnedInBoxes } from "../picture/burnedInBoxes.ts";
import { estimateShaftWidth } from "../picture/estimateShaftWidth.ts";
import type { Plane } from "../picture/plane.ts";
import type { Raster } from "../picture/raster.ts";
import { type Area, cropped, shownArea } from "../picture/shownArea.ts";
import { toWorkingPlanes } from "../picture/toWorkingPlanes.ts";
import { workingFactor } from "../picture/workingScale.ts";
import { contrast } from "./contrast.ts";

export interface Evidence {
  /** The part of the picture that shows something, whole picture pixels. */
  readonly shown: Area;
  /** Label boxes within the picture, whole picture pixels. */
  readonly boxes: readonly Area[];
  /** Picture pixels per working pixel. */
  readonly factor: number;
  /** Contrast against the skin (0 in label boxes), and blue minus red, over `shown` at the working scale. */
  readonly darkness: Plane;
  readonly blueness: Plane;
}

export function prepareEvidence(raster: Raster, calibration: Calibration | null): Evidence {
  const shown = shownArea(raster);
  const view = cropped(raster, shown);
  const inView = burnedInBoxes(view);
  const factor = workingFactor(view, calibration, calibration === null ? estimateShaftWidth(view) : null);
  const { value, blueness } = toWorkingPlanes(view, factor);
  const darkness = contrast(value);
  for (const box of inView) blank(darkness, box, factor);
  const boxes = inView.map((b) => ({ ...b, x: b.x + shown.x, y: b.y + shown.y }));
  return { shown, boxes, factor, darkness, blueness };
}

/** Sets the box and one working pixel around it to no contrast. */
function blank(plane: Plane, box: Area, factor: number): void {
  const x0 = Math.max(0, Math.floor(box.x / factor) - 1);
  const x1 = Math.min(plane.width, Math.ceil((box.x + box.width) / factor) + 1);
  const y0 = Math.max(0, Math.floor(box.y / factor) - 1);
  const y1 = Math.min(plane.height, Math.ceil((box.y + box.height) / factor) + 1);
  for (let y = y0; y < y1; y++) plane.data.fill(0, y * plane.width + x0, y * plane.width + x1);
}
