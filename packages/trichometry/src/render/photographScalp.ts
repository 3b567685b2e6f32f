/** Takes a picture of a scalp and says exactly what is on it. */
import type { Raster } from "../picture/raster.ts";
import { createCanvas } from "./canvas.ts";
import { type Bubble, paintBubbles, paintDandruff } from "./debris.ts";
import { develop } from "./lens.ts";
import { drawOverlays, type OverlayArea, type ScaleMark } from "./overlays.ts";
import { looseHairs, type PlacedHair, placeHairs } from "./placeHairs.ts";
import type { Pigment, Scalp } from "./scalp.ts";
import { paintShaft, taperAt } from "./shaft.ts";
import { paintSkin } from "./skin.ts";
import { paintBuriedShafts, paintCollars } from "./underSkin.ts";
import { type FilledView, fillView, project, type View } from "./view.ts";

/** One drawn shaft. Coordinates in px, origin at the top left corner of the picture (pixel centres at .5). */
export interface TrueHair {
  /** The hair's id on the scalp, the same at every visit; null for a loose hair. */
  readonly scalpHair: number | null;
  readonly unit: number | null;
  /** Centre-line from root to tip; it may leave the picture. */
  readonly path: readonly (readonly [number, number])[];
  /** Diameter at each point of `path`, µm. */
  readonly diameterUm: readonly number[];
  readonly meanDiameterUm: number;
  readonly meanDiameterPx: number;
  /** Visible length, px and µm; the part outside the picture counts too. */
  readonly lengthPx: number;
  readonly lengthUm: number;
  readonly pigment: Pigment;
  /** True when the hair is rooted and its root lies in the picture. */
  readonly counted: boolean;
  readonly notCounted: "loose" | "root-outside" | null;
}

export interface RenderTruth {
  readonly schema: "anagen.render-truth/1";
  readonly widthPx: number;
  readonly heightPx: number;
  readonly umPerPixel: number;
  readonly hairs: readonly TrueHair[];
  /** Units with at least one counted hair: id on the scalp, indices into `hairs`. */
  readonly units: readonly { readonly id: number; readonly hairs: readonly number[] }[];
  /** Counted hairs per cm² of the whole picture. */
  readonly densityPerCm2: number;
  readonly bubbles: readonly Bubble[];
  readonly overlayAreas: readonly OverlayArea[];
  readonly scaleMarks: readonly ScaleMark[];
  readonly view: View;
}

export interface Rendered {
  readonly raster: Raster;
  readonly truth: RenderTruth;
}

/**
 * Returns the picture (sRGB bytes; JPEG, if wanted, is the caller's) and its truth. The same scalp and view give the
 * same bytes. A 1280 × 1024 picture takes well under two seconds.
 */
export function photographScalp(scalp: Scalp, view: View): Rendered {
  const filled = fillView(view, [scalp.widthMm / 2, scalp.heightMm / 2]);
  const projection = project(filled);
  const canvas = createCanvas(filled.widthPx, filled.heightPx);
  paintSkin(canvas, scalp, filled, projection);
  const hairs = [...placeHairs(scalp, filled, projection), ...looseHairs(scalp, filled, projection)];
  const shafts = hairs.map((hair) => hair.shaft);
  paintBuriedShafts(canvas, shafts, projection.pxPerMm, scalp.seed);
  paintCollars(canvas, shafts, projection.pxPerMm, view.seed, false);
  paintDandruff(canvas, filled, projection.pxPerMm);
  for (const shaft of shafts) paintShaft(canvas, shaft);
  paintCollars(canvas, shafts, projection.pxPerMm, view.seed, true);
  const bubbles = paintBubbles(canvas, filled, projection.pxPerMm);
  const data = develop(canvas, filled);
  const raster = { width: filled.widthPx, height: filled.heightPx, data };
  const { areas, scaleMarks } = drawOverlays(raster, filled);
  return { raster, truth: truthOf(hairs, filled, view, { bubbles, overlayAreas: areas, scaleMarks }) };
}

function truthOf(
  placed: readonly PlacedHair[],
  filled: FilledView,
  view: View,
  marks: Pick<RenderTruth, "bubbles" | "overlayAreas" | "scaleMarks">,
): RenderTruth {
  const hairs = placed.map((hair) => trueHair(hair, filled)).filter((hair) => isInSight(hair, filled));
  const byUnit = new Map<number, number[]>();
  for (const [i, hair] of hairs.entries()) {
    if (hair.unit === null || !hair.counted) continue;
    byUnit.set(hair.unit, [...(byUnit.get(hair.unit) ?? []), i]);
  }
  const areaCm2 = filled.widthPx * filled.heightPx * (filled.umPerPixel * 1e-4) ** 2;
  return {
    schema: "anagen.render-truth/1",
    widthPx: filled.widthPx,
    heightPx: filled.heightPx,
    umPerPixel: filled.umPerPixel,
    hairs,
    units: [...byUnit].map(([id, members]) => ({ id, hairs: members })),
    densityPerCm2: hairs.filter((hair) => hair.counted).length / areaCm2,
    ...marks,
    view,
  };
}

function trueHair({ shaft, hair, visible }: PlacedHair, view: FilledView): TrueHair {
  const [x, y] = visible[0];
  const inside = x >= 0 && y >= 0 && x < view.widthPx && y < view.heightPx;
  const notCounted = !shaft.rooted ? "loose" : inside ? null : "root-outside";
  const shares = visible.map((_, i) => i / (visible.length - 1));
  return {
    scalpHair: hair?.id ?? null,
    unit: hair?.unit ?? null,
    path: visible,
    diameterUm: shares.map((share) => shaft.diameterUm * taperAt(shaft.taper, share)),
    meanDiameterUm: shaft.diameterUm,
    meanDiameterPx: shaft.diameterPx,
    lengthPx: shaft.length,
    lengthUm: shaft.length * view.umPerPixel,
    pigment: shaft.pigment,
    counted: notCounted === null,
    notCounted,
  };
}

function isInSight(hair: TrueHair, view: FilledView): boolean {
  return hair.path.some(([x, y]) => x >= 0 && y >= 0 && x < view.widthPx && y < view.heightPx);
}
