/** Tells the root of each shaft from its tip: shade under the skin beyond the root, and what the neighbours say. */
import type { Plane } from "../picture/plane.ts";
import { logistic } from "../portable/logistic.ts";
import { type Ribbon, ribbonLength } from "../shafts/ribbon.ts";
import { meanBeyond } from "./meanBeyond.ts";

export interface OrientOptions {
  /** Reach of the neighbours' vote (standard deviation), working pixels; 180 is 2 mm. */
  readonly reach: number;
  /** Weight of the vote beside a shaft's own evidence. */
  readonly fieldWeight: number;
  /** Shafts longer than this, working pixels, lie as they fell: what they hear of the others fades with the square of their length. */
  readonly longFrom: number;
}

export const defaultOrientOptions: OrientOptions = { reach: 180, fieldWeight: 4, longFrom: 110 };

/** A shaft whose `a` end is its root, with the probability of that. */
export interface OrientedShaft {
  readonly ribbon: Ribbon;
  readonly rootConfidence: number;
  /** Cosine of the angle between root→tip and the neighbours' common direction; 1 without neighbours. */
  readonly alongField: number;
}

/**
 * Own evidence is the difference of the mean contrast in two strips beyond the ends: a root goes on under the skin as a
 * blurred shade, a cut tip ends on bright skin. Hairs of a neighbourhood lie the same way (resultant length 0.99 on
 * the frames that the design notes describe), so the votes of all shafts are pooled with a Gaussian weight.
 */
export function orientShafts(
  shade: Plane,
  blueness: Plane,
  ribbons: readonly Ribbon[],
  options: OrientOptions = defaultOrientOptions,
): OrientedShaft[] {
  const own = ribbons.map((r) => ownEvidence(shade, blueness, r));
  return ribbons.map((r, i) => {
    const length = ribbonLength(r);
    const ux = (r.bx - r.ax) / length;
    const uy = (r.by - r.ay) / length;
    let vx = 0;
    let vy = 0;
    let total = 0;
    ribbons.forEach((other, j) => {
      if (j === i) return;
      const dx = (other.ax + other.bx - r.ax - r.bx) / 2;
      const dy = (other.ay + other.by - r.ay - r.by) / 2;
      const q = (dx * dx + dy * dy) / (2 * options.reach * options.reach);
      // A rational stand-in for the Gaussian: heavier tails, so that lone hairs still hear the picture.
      const weight = 1 / (1 + q + (q * q) / 2);
      const l = ribbonLength(other);
      vx += (weight * own[j] * (other.bx - other.ax)) / l;
      vy += (weight * own[j] * (other.by - other.ay)) / l;
      total += weight * Math.abs(own[j]);
    });
    const along = total > 0 ? (vx * ux + vy * uy) / total : 0;
    const size = Math.sqrt(vx * vx + vy * vy);
    const fade = Math.min(1, options.longFrom / length) ** 2;
    const score = own[i] + options.fieldWeight * fade * along;
    const flip = score < 0;
    const alongField = size > 0 ? ((vx * ux + vy * uy) / size) * (flip ? -1 : 1) : 1;
    return {
      ribbon: flip ? reversed(r) : { ...r },
      rootConfidence: logistic(2 * Math.abs(score)),
      alongField,
    };
  });
}

const reversed = (r: Ribbon): Ribbon => ({
  ...r,
  ax: r.bx,
  ay: r.by,
  bx: r.ax,
  by: r.ay,
  bend: -r.bend,
});

/** Positive when `a` looks like the root; about ±1 for clear cases. */
function ownEvidence(shade: Plane, blueness: Plane, r: Ribbon): number {
  const length = ribbonLength(r);
  const ux = (r.bx - r.ax) / length;
  const uy = (r.by - r.ay) / length;
  const a = { x: r.ax, y: r.ay, ux: -ux, uy: -uy };
  const b = { x: r.bx, y: r.by, ux, uy };
  const more = (plane: Plane, most: number) =>
    meanBeyond(plane, a, { most }) - meanBeyond(plane, b, { most });
  const atA = more(shade, 0.35);
  const blue = more(blueness, 60);
  const evidence = 5 * atA + 0.03 * blue;
  return Math.max(-1.5, Math.min(1.5, evidence));
}
