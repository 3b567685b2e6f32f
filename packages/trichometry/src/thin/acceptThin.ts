/** Which traced ridges are thin hairs, and which are shades, glitter or the rims of other things. */
import { type Axis, commonDirection } from "../shafts/commonDirection.ts";
import { type Ribbon, ribbonLength } from "../shafts/ribbon.ts";
import type { ThinShaft } from "./findThinShafts.ts";

/** Chosen on the development frames of the evaluation set. */
export interface AcceptThinOptions {
  /** Lowest strength × √length, in multiples of the noise, for a shaft along the common direction. */
  readonly minScore: number;
  /** Shortest, working pixels (11 µm). */
  readonly minLength: number;
  /** Lowest contrast on the axis against 44 µm beside it: the rim of a drawn line has none. */
  readonly minContrast: number;
  /** Largest sagitta as a share of the length. */
  readonly maxBend: number;
  /** Share of the score that a shaft at right angles to the others loses. */
  readonly acrossLoss: number;
}

export const defaultAcceptThinOptions: AcceptThinOptions = {
  minScore: 16,
  minLength: 16,
  minContrast: 0.07,
  maxBend: 0.1,
  acrossLoss: 0.4,
};

/** The thin shafts that stand, each with its score. */
export function acceptThin(
  thin: readonly ThinShaft[],
  thick: readonly Ribbon[],
  options: AcceptThinOptions = defaultAcceptThinOptions,
): { readonly shaft: ThinShaft; readonly score: number }[] {
  const axes = thick.map(axisOf);
  return thin.flatMap((shaft) => {
    const r = shaft.ribbon;
    const length = ribbonLength(r);
    if (length < options.minLength || shaft.contrast < options.minContrast) return [];
    if (Math.abs(r.bend) > options.maxBend * length) return [];
    if (thick.some((t) => continues(r, t))) return [];
    const here = axisOf(r);
    const { direction, directionPrice } = commonDirection(axes, here, 1);
    const ux = (r.bx - r.ax) / length;
    const uy = (r.by - r.ay) / length;
    const across = (ux * direction[1] - uy * direction[0]) ** 2 * directionPrice;
    const score = shaft.strength * Math.sqrt(Math.min(length, 80)) * (1 - options.acrossLoss * across);
    return score >= options.minScore ? [{ shaft, score }] : [];
  });
}

function axisOf(r: Ribbon): Axis {
  const length = ribbonLength(r);
  const ux = (r.bx - r.ax) / length;
  const uy = (r.by - r.ay) / length;
  return {
    x: (r.ax + r.bx) / 2,
    y: (r.ay + r.by) / 2,
    length,
    across: r.width,
    doubleX: ux * ux - uy * uy,
    doubleY: 2 * ux * uy,
  };
}

/** Whether a faint line runs on from an end of a thick shaft: its root under the skin, or the shadow of its tip. */
function continues(r: Ribbon, t: Ribbon): boolean {
  const length = ribbonLength(t);
  const ux = (t.bx - t.ax) / length;
  const uy = (t.by - t.ay) / length;
  const near = (x: number, y: number, ex: number, ey: number) => (x - ex) ** 2 + (y - ey) ** 2 < 10 * 10;
  const rl = ribbonLength(r);
  const cosine = Math.abs(((r.bx - r.ax) * ux + (r.by - r.ay) * uy) / rl);
  if (cosine < 0.8) return false;
  const mx = (r.ax + r.bx) / 2;
  const my = (r.ay + r.by) / 2;
  const along = (mx - t.ax) * ux + (my - t.ay) * uy;
  const beyondA = along < 0 && (near(r.ax, r.ay, t.ax, t.ay) || near(r.bx, r.by, t.ax, t.ay));
  const beyondB = along > length && (near(r.ax, r.ay, t.bx, t.by) || near(r.bx, r.by, t.bx, t.by));
  return beyondA || beyondB;
}
