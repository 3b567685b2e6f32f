/** A ribbon of one picture in the other. */
import { type Ribbon, ribbonPath } from "../../shafts/ribbon.ts";
import { mapPoint, mapPointBack } from "../mapPoint.ts";
import { type LookContext, otherSide, type Side } from "./jointScene.ts";
import { toPicture, toRibbon } from "./lookSurface.ts";

/** Its root mapped, its length scaled as the paired hairs' are. */
export function carry(context: LookContext, r: Ribbon, side: Side): Ribbon {
  const { registered, surfaces } = context;
  const other = otherSide(side);
  const ratio = side === "before" ? context.lengthRatio : 1 / context.lengthRatio;
  const map = (p: readonly [number, number]) =>
    side === "before" ? mapPoint(registered.transform, p) : mapPointBack(registered.transform, p);
  const path = ribbonPath(r).map((p) => toPicture(surfaces[side], p));
  const [rx, ry] = path[0];
  const carried = path.map(([x, y]) => map([rx + ratio * (x - rx), ry + ratio * (y - ry)]));
  const widthPx =
    (r.width * surfaces[side].factor * registered[side].umPerPixel) / registered[other].umPerPixel;
  return toRibbon(surfaces[other], carried, widthPx);
}
