/**
 * What lies beyond either end of a shaft: a hair goes on under the skin as a shade, bluish because skin scatters; a cut tip ends on
 * bright skin, and a cut piece that lies loose does at both ends. The hair's own evidence, unlike the measurement's root confidence, which
 * is mostly its neighbours' vote.
 */
import { meanBeyond, type ShaftEnd } from "../../roots/meanBeyond.ts";
import { type Ribbon, ribbonLength } from "../../shafts/ribbon.ts";
import type { LookSurface } from "./lookSurface.ts";

export const rootNumberNames = [
  ...["rootShade", "tipShade", "rootShadeMore", "tipShadeMore"],
  ...["rootBlue", "tipBlue", "blueFall", "shadeFall"],
] as const;

/** Distance of the strips of skin beside the end that it is compared with, working pixels. */
const aside = 14;
/** More than these, contrast and grey levels, is another shaft. */
const mostShade = 0.35;
const mostBlue = 60;

/** In the order of the names. */
export function rootNumbers({ contrast, blueness }: LookSurface, r: Ribbon): number[] {
  const length = ribbonLength(r);
  const [ux, uy] = [(r.bx - r.ax) / length, (r.by - r.ay) / length];
  const [root, tip] = [
    { x: r.ax, y: r.ay, ux: -ux, uy: -uy },
    { x: r.bx, y: r.by, ux, uy },
  ].map((end) => ({
    shade: meanBeyond(contrast, end, { most: mostShade }),
    blue: meanBeyond(blueness, end, { most: mostBlue }),
    ...skinBeside(contrast, blueness, end),
  }));
  return [
    ...[root.shade, tip.shade, root.shade - root.skinShade, tip.shade - tip.skinShade],
    ...[root.blue - root.skinBlue, tip.blue - tip.skinBlue, root.blue - tip.blue, root.shade - tip.shade],
  ];
}

/** The lesser of the strips on either side, since another hair may lie in one. */
function skinBeside(contrast: LookSurface["contrast"], blueness: LookSurface["blueness"], end: ShaftEnd) {
  const least = (of: (side: number) => number) => Math.min(of(aside), of(-aside));
  return {
    skinShade: least((side) => meanBeyond(contrast, end, { aside: side, most: mostShade })),
    skinBlue: least((side) => meanBeyond(blueness, end, { aside: side, most: mostBlue })),
  };
}
