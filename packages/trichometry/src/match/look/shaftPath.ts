/** Centre-line of a hair of the scene in one picture: as it was measured, or as it came to lie beside what was seen anew. */
import { ribbonPath } from "../../shafts/ribbon.ts";
import type { JointScene, LookContext, SceneRibbon, Side } from "./jointScene.ts";
import { toPicture } from "./lookSurface.ts";

type Path = readonly (readonly [number, number])[];

/** px; null where the picture shows none. */
export function shaftPath(context: LookContext, scene: JointScene, of: number, side: Side): Path | null {
  const ribbon = shaftOf(scene, of, side);
  if (ribbon === null) return null;
  const own = scene.hairs[of][side];
  if (own !== null && !ribbon.isMoved) return own.path;
  return ribbonPath(ribbon.ribbon).map((p) => toPicture(context.surfaces[side], p));
}

/** What a look saw too faintly to take its place among the others counts as well. */
export function shaftOf(scene: JointScene, of: number, side: Side): SceneRibbon | null {
  const shaft = scene.ribbons[side].find((r) => r.of === of);
  if (shaft !== undefined) return shaft;
  const there = scene.hairs[of].looked?.there;
  return there === undefined || there.gain <= 0 ? null : { of, ribbon: there.ribbon, isMoved: true };
}
