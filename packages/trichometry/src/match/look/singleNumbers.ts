/** What both pictures say about a hair that only one measurement lists: it is weighed where it was found and where it should be. */
import type { Hair } from "../../measurement/schema.ts";
import { log } from "../../portable/log.ts";
import { directionOf } from "../directionOf.ts";
import { angleBetween } from "./angleBetween.ts";
import { axisDistance } from "./axisDistance.ts";
import { carry } from "./carry.ts";
import { growthNumberNames, growthNumbers } from "./growthNumbers.ts";
import { type JointScene, type LookContext, otherSide, type Side } from "./jointScene.ts";
import { sideNumberNames, sideNumbers } from "./sideNumbers.ts";
import type { Weighed } from "./weighHair.ts";

export const singleNumberNames: readonly string[] = [
  ...["shareThere", "gainThere", "movedThere", "turnedThere", "contrastThere", "shareHere", "gainHere"],
  ...["confidence", "overlapThere", "overlapHere", "excessWidth", "rivalledShare", "rivalledContrast"],
  ...["widthThere", "lengthThere", "across", "length", "width", "rootConfidence", "apart", "isLate"],
  ...["listedNear", "listedNearAngle", "edge"],
  ...growthNumberNames,
  ...sideNumberNames.map((name) => `${name}Beside`),
  ...sideNumberNames.map((name) => `${name}BesideThere`),
];

/** In the order of the names. */
export function singleNumbers(context: LookContext, scene: JointScene, of: number): Float64Array {
  const { before, after, looked } = scene.hairs[of];
  const side: Side = before !== null ? "before" : "after";
  const hair = (before ?? after) as Hair;
  if (looked === null) throw new Error(`hair ${of} of the scene is listed in both pictures`);
  const { here, there, rivalled } = looked;
  const expected = carry(context, here.ribbon, side);
  const own = sideNumbers(context, scene, of, side)?.values;
  const foreign = sideNumbers(context, scene, of, otherSide(side))?.values;
  return Float64Array.from([
    ...weighedNumbers(here, there, rivalled, hair),
    log(there.ribbon.width / expected.width),
    log(lengthOf(there) / lengthOf({ ribbon: expected })),
    ...standing(context, hair, side),
    side === "after" ? 1 : 0,
    ...listedNear(context, there, side),
    edgeDistance(context, there, side),
    ...growthNumbers(context, hair, here.ribbon, side),
    ...(own ?? missing),
    ...(foreign ?? missing),
  ]);
}

const missing = sideNumberNames.map(() => -9);

function weighedNumbers(here: Weighed, there: Weighed, rivalled: Weighed | null, hair: Hair): number[] {
  const root = (v: number) => Math.sqrt(Math.max(0, v));
  return [
    there.share,
    root(there.gain),
    there.moved,
    there.turned,
    there.contrast,
    here.share,
    root(here.gain),
    hair.confidence,
    there.overlap,
    here.overlap,
    there.excessWidth,
    rivalled?.share ?? there.share,
    rivalled?.contrast ?? there.contrast,
  ];
}

const lengthOf = ({ ribbon: r }: Pick<Weighed, "ribbon">): number =>
  Math.sqrt((r.bx - r.ax) ** 2 + (r.by - r.ay) ** 2);

/** How near a shaft that the other picture lists lies to where this hair was seen there, in widths, and its angle. */
function listedNear({ surfaces }: LookContext, there: Weighed, side: Side): [number, number] {
  let [nearest, angle] = [3, 1];
  for (const { ribbon } of surfaces[otherSide(side)].ribbons) {
    const apart = axisDistance(there.ribbon, ribbon).mean / ((there.ribbon.width + ribbon.width) / 2);
    if (apart < nearest) [nearest, angle] = [apart, angleBetween(there.ribbon, ribbon)];
  }
  return [nearest, angle];
}

/** Distance of the place from the border of the other picture, working pixels. */
function edgeDistance({ surfaces }: LookContext, { ribbon: r }: Weighed, side: Side): number {
  const { width, height } = surfaces[otherSide(side)].contrast;
  const [x0, x1] = [Math.min(r.ax, r.bx), Math.max(r.ax, r.bx)];
  const [y0, y1] = [Math.min(r.ay, r.by), Math.max(r.ay, r.by)];
  return Math.min(40, x0, y0, width - x1, height - y1);
}

/**
 * How a hair stands among the paired ones of its picture: a cut hair that lies loose on the skin is there on one picture
 * only as well, and is betrayed by its direction, length and distance from all units.
 */
function standing({ pairing, registered }: LookContext, hair: Hair, side: Side): number[] {
  const paired = pairing.pairs.map((p) => p[side]);
  if (paired.length === 0) return [0, 0, 0, 1, 1];
  const [ux, uy] = directionOf(hair);
  let [c, s, nearest] = [0, 0, Number.POSITIVE_INFINITY];
  for (const other of paired) {
    const apart = Math.sqrt(
      (other.path[0][0] - hair.path[0][0]) ** 2 + (other.path[0][1] - hair.path[0][1]) ** 2,
    );
    const um = apart * registered[side].umPerPixel;
    nearest = Math.min(nearest, um);
    const [vx, vy] = directionOf(other);
    const weight = 1 / (1 + (um / 1500) ** 2);
    c += weight * vx;
    s += weight * vy;
  }
  const along = (ux * c + uy * s) / (Math.sqrt(c * c + s * s) || 1);
  const middle = (of: (h: Hair) => number) => paired.map(of).sort((a, b) => a - b)[paired.length >> 1];
  const against = (value: number, usual: number) => Math.min(1.5, Math.max(-1.5, log(value / usual)));
  const [usualLength, usualWidth] = [middle((h) => h.lengthPx), middle((h) => h.diameterPx)];
  return [
    (1 - along) / 2,
    against(hair.lengthPx, usualLength),
    against(hair.diameterPx, usualWidth),
    hair.rootConfidence,
    Math.min(1, nearest / 400),
  ];
}
