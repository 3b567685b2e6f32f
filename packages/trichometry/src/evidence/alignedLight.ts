/** Light streaks that lie the way the dark hairs lie: white hair among dark hair, even where it is too faint to be counted. */
import type { Plane } from "../picture/plane.ts";
import { areaFrom, roughness, type ShaftLike, shaftsAt } from "./standOut.ts";

export interface AlignedLight {
  /** Light areas that look like shafts, and how many of them lie within 18° of the dark ones' direction. */
  readonly light: number;
  readonly aligned: number;
  /** Dark areas that look like shafts. */
  readonly dark: number;
}

/** Contrasts at which the two are looked at. Light hair on light skin stands out by 0.12 to 0.18. */
const darkLevel = 0.5;
const lightLevel = 0.25;
/** Cosine of twice the angle to the common direction. */
const leastCosine = 0.8;

/** Streaks this many times as strong as the roughness of the skin are looked at; glitter hides fainter ones. */
const leastStrength = 2;

/** On glittering skin there is nothing to be said: all zero. */
export function alignedLight({ darkness, lightness }: { darkness: Plane; lightness: Plane }): AlignedLight {
  if (areaFrom * lightLevel < leastStrength * roughness(lightness)) return { light: 0, aligned: 0, dark: 0 };
  const dark = shaftsAt(darkness, darkLevel).shafts;
  const light = shaftsAt(lightness, lightLevel).shafts;
  const x = dark.reduce((sum, { axis }) => sum + axis.doubleX, 0);
  const y = dark.reduce((sum, { axis }) => sum + axis.doubleY, 0);
  const size = Math.sqrt(x * x + y * y);
  const isAligned = ({ axis }: ShaftLike): boolean =>
    axis.doubleX * x + axis.doubleY * y > leastCosine * size;
  return { light: light.length, aligned: light.filter(isAligned).length, dark: dark.length };
}
