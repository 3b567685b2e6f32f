/** A shaft of a real picture as its pixels show it: how far it goes beyond its annotated ends, how wide and how dark it is. */
import type { Grey } from "./smoothGrey.ts";
import { axisOf, type Line, type Point, type Stroke } from "./stroke.ts";

export interface SeenShaft {
  /** Covers all of it. */
  readonly stroke: Stroke;
  /** Grey levels of the skin beside it, and how much darker it is. */
  readonly skin: number;
  readonly contrast: number;
}

/** Half widths of strokes, px; shafts are 10 to 20 px wide and blurred by 2 to 3 px. */
const [narrowest, widest] = [10, 26];
/** How far beyond its annotated ends a shaft is followed, px: annotations begin in the blur of the root and end before the tip. */
const reach = 64;
/** A shaft goes on where it is darker than the skin by this share of its contrast, and by more than grain. */
const shaftShare = 0.3;
const grainLevels = 9;
/** Sideways it ends where its usual profile has this share of its contrast left. */
const sideShare = 0.25;

/** The shaft as the picture shows it; null where it is not one shaft with skin on either side, or goes on farther than annotations err. */
export function seenShaft(grey: Grey, line: Line): SeenShaft | null {
  const { ux, uy, length } = axisOf(line);
  const at = (along: number, off: number) =>
    grey([line.root[0] + along * ux - off * uy, line.root[1] + along * uy + off * ux]);
  const steps = Array.from({ length: 21 }, (_, k) => ((k + 0.5) / 21) * length);
  const skin = middle(steps.flatMap((s) => [-40, -32, 32, 40].map((off) => at(s, off))));
  const shaft = middle(steps.map((s) => darkest(at, s)));
  const contrast = skin - shaft;
  if (!(contrast > 0)) return null;
  const isShaft = (along: number) => darkest(at, along) < skin - Math.max(grainLevels, shaftShare * contrast);
  const follow = (from: number, step: number) => {
    let k = 0;
    while (k < reach && isShaft(from + step * k)) k += 2;
    return k < reach ? k : null;
  };
  const [behind, ahead] = [follow(0, -1), follow(length, 1)];
  const half = halfWidth(at, steps, skin - sideShare * contrast);
  if (behind === null || ahead === null || half === null) return null;
  const end = (along: number): Point => [line.root[0] + along * ux, line.root[1] + along * uy];
  return { stroke: { root: end(-behind), tip: end(length + ahead), half }, skin, contrast };
}

type Profile = (along: number, off: number) => number;

const darkest = (at: Profile, along: number): number =>
  Math.min(...[-8, -4, 0, 4, 8].map((off) => at(along, off)).filter((v) => !Number.isNaN(v)), 255);

/** How far from the axis the shaft's middle profile comes back to skin, and a little more; null where another lies beside it. */
function halfWidth(at: Profile, steps: readonly number[], level: number): number | null {
  for (let off = 4; off < widest - 4; off++) {
    const sides = [-off, off].map((o) => middle(steps.map((s) => at(s, o))));
    if (sides.every((v) => v > level)) return Math.max(narrowest, off + 4);
  }
  return null;
}

const middle = (values: readonly number[]): number => {
  const known = values.filter((v) => !Number.isNaN(v)).sort((a, b) => a - b);
  return known[known.length >> 1] ?? Number.NaN;
};
