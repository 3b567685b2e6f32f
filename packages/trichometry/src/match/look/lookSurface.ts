/** One picture as the second look sees it: its contrast at the working scale, and the hairs found on it as ribbons. */
import { prepareEvidence, viewOf } from "../../evidence/prepareEvidence.ts";
import type { Hair, Measurement } from "../../measurement/schema.ts";
import type { Plane } from "../../picture/plane.ts";
import type { Raster } from "../../picture/raster.ts";
import { type Ribbon, ribbonLength } from "../../shafts/ribbon.ts";

export interface LookSurface {
  readonly contrast: Plane;
  /** Blue beyond red, as a hair's part under the skin shows it, grey levels. */
  readonly blueness: Plane;
  /** Picture pixels per working pixel. */
  readonly factor: number;
  /** Where the working planes begin in the picture, px. */
  readonly x: number;
  readonly y: number;
  /** Hairs of the measurement that are held for one, loose ones too: they darken the skin alike. */
  readonly ribbons: readonly { readonly hair: Hair; readonly ribbon: Ribbon }[];
  /** Usual contrast of a shaft's axis, dark or light. */
  readonly usualContrast: number;
}

export function lookSurface(raster: Raster, measurement: Measurement): LookSurface {
  const view = viewOf(raster);
  const { darkness, blueness, factor } = prepareEvidence(view, measurement.calibration);
  const frame = { contrast: darkness, blueness, factor, x: view.shown.x, y: view.shown.y };
  const ribbons = measurement.hairs
    .filter((hair) => hair.notCounted !== "low-confidence")
    .map((hair) => ({ hair, ribbon: toRibbon(frame, hair.path, hair.diameterPx) }));
  const axes = ribbons.map(({ ribbon }) => Math.abs(axisContrast(darkness, ribbon))).sort((a, b) => a - b);
  return { ...frame, ribbons, usualContrast: Math.max(0.2, axes[Math.floor(0.7 * axes.length)] ?? 0.6) };
}

type Placement = Pick<LookSurface, "factor" | "x" | "y">;

/** A path in picture pixels as a ribbon in working pixels. */
export function toRibbon(
  place: Placement,
  path: readonly (readonly [number, number])[],
  widthPx: number,
): Ribbon {
  const points = path.map(([x, y]) => [
    (x - place.x + 0.5) / place.factor - 0.5,
    (y - place.y + 0.5) / place.factor - 0.5,
  ]);
  const [ax, ay] = points[0];
  const [bx, by] = points[points.length - 1];
  const length = Math.max(1e-6, Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2));
  // The sagitta at the middle, to the left of the chord, is what a ribbon calls its bend.
  const middle = points.length % 2 === 1 ? points[points.length >> 1] : midpoint(points);
  const bend = ((middle[1] - ay) * (bx - ax) - (middle[0] - ax) * (by - ay)) / length;
  return { ax, ay, bx, by, width: Math.max(1.5, widthPx / place.factor), bend: points.length < 3 ? 0 : bend };
}

const midpoint = (points: readonly number[][]): number[] => {
  const [p, q] = [points[points.length / 2 - 1], points[points.length / 2]];
  return [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
};

/** A point of the working plane in picture pixels. */
export const toPicture = (place: Placement, [x, y]: readonly [number, number]): [number, number] => [
  (x + 0.5) * place.factor - 0.5 + place.x,
  (y + 0.5) * place.factor - 0.5 + place.y,
];

/** Mean contrast along the axis; what lies outside the picture counts as skin. */
export function axisContrast(plane: Plane, r: Ribbon): number {
  const steps = Math.max(1, Math.round(ribbonLength(r)));
  let sum = 0;
  for (let k = 0; k <= steps; k++) {
    const x = Math.round(r.ax + ((r.bx - r.ax) * k) / steps);
    const y = Math.round(r.ay + ((r.by - r.ay) * k) / steps);
    if (x >= 0 && y >= 0 && x < plane.width && y < plane.height) sum += plane.data[y * plane.width + x];
  }
  return sum / (steps + 1);
}
