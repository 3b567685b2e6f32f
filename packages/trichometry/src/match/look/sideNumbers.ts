/** How one hair of the scene lies in one picture: among its neighbours, and whether it is one shaft of its own. */
import { log } from "../../portable/log.ts";
import { type Ribbon, ribbonLength } from "../../shafts/ribbon.ts";
import { angleBetween } from "./angleBetween.ts";
import { axisDistance } from "./axisDistance.ts";
import type { JointScene, LookContext, SceneRibbon, Side } from "./jointScene.ts";
import { axisContrast } from "./lookSurface.ts";
import { rootNumberNames, rootNumbers } from "./rootNumbers.ts";
import { shaftOf } from "./shaftPath.ts";
import { touches } from "./touches.ts";
import { weighAsOne } from "./weighAsOne.ts";
import { weighHair } from "./weighHair.ts";
import { wholeContrast } from "./wholeContrast.ts";

export const sideNumberNames = [
  "share",
  "gain",
  "contrast",
  "touching",
  "strangers",
  "apart",
  "least",
  "angle",
  "widthBeside",
  "lengthBeside",
  "asOneLoss",
  "asOneWidth",
  "valley",
  "relativeWidth",
  "width",
  "relativeLength",
  "isMoved",
  ...rootNumberNames,
] as const;

export interface SideNumbers {
  /** In the order of the names. */
  readonly values: readonly number[];
  /** Number in the scene of the hair that lies nearest; null when none touches or it is not compared. */
  readonly nearest: number | null;
}

/** Null when the scene holds no such shaft in this picture. */
export function sideNumbers(
  context: LookContext,
  scene: JointScene,
  of: number,
  side: Side,
): SideNumbers | null {
  const own = shaftOf(scene, of, side);
  if (own === null) return null;
  const surface = context.surfaces[side];
  const r = own.ribbon;
  const others = scene.ribbons[side].filter((o) => o.of !== of);
  const touching = others.filter((o) => touches(o.ribbon, r, 1.5));
  const full = wholeContrast(surface, r);
  const weighed = weighHair(context.kernel, surface.contrast, {
    expected: r,
    others: others.map(({ ribbon }) => ({ ribbon, alternative: null })),
    expectedContrast: full,
  });
  const nearest = nearestOf(r, touching);
  const asOne =
    nearest === null
      ? { loss: 2, width: r.width, valley: 0 }
      : weighAsOne(context.kernel, surface.contrast, {
          ribbon: r,
          neighbour: nearest.ribbon,
          others: others.filter((o) => o.ribbon !== nearest.ribbon).map((o) => o.ribbon),
          fullContrast: full,
        });
  const both = nearest === null ? 1 : (r.width + nearest.ribbon.width) / 2;
  const usual = context.usualWidth[side];
  return {
    nearest: nearest === null ? null : nearest.of,
    values: [
      weighed.share,
      Math.sqrt(Math.max(0, weighed.gain)),
      axisContrast(surface.contrast, r) / surface.usualContrast,
      touching.length,
      touching.filter((o) => o.of === null || scene.hairs[o.of].looked !== null).length,
      nearest === null ? 3 : nearest.mean / both,
      nearest === null ? 3 : nearest.least / both,
      nearest === null ? 1 : angleBetween(r, nearest.ribbon),
      nearest === null ? 0 : log(r.width / nearest.ribbon.width),
      nearest === null ? 0 : log(ribbonLength(r) / ribbonLength(nearest.ribbon)),
      asOne.loss,
      asOne.width / usual,
      asOne.valley,
      r.width / usual,
      r.width,
      ribbonLength(r) / context.usualLength[side],
      Number(own.isMoved),
      ...rootNumbers(surface, r),
    ],
  };
}

function nearestOf(r: Ribbon, touching: readonly SceneRibbon[]) {
  let nearest: (SceneRibbon & { readonly mean: number; readonly least: number }) | null = null;
  for (const o of touching) {
    const distance = axisDistance(shorter(r, o.ribbon), longer(r, o.ribbon));
    if (nearest === null || distance.mean < nearest.mean) nearest = { ...o, ...distance };
  }
  return nearest;
}

const shorter = (p: Ribbon, q: Ribbon): Ribbon => (ribbonLength(p) <= ribbonLength(q) ? p : q);
const longer = (p: Ribbon, q: Ribbon): Ribbon => (ribbonLength(p) <= ribbonLength(q) ? q : p);
