/** What both pictures say about two hairs that were paired: whether they look like one hair seen twice. */
import type { Hair } from "../../measurement/schema.ts";
import { log } from "../../portable/log.ts";
import { type Ribbon, ribbonLength } from "../../shafts/ribbon.ts";
import { angleBetween } from "./angleBetween.ts";
import { axisDistance } from "./axisDistance.ts";
import { carry } from "./carry.ts";
import type { JointScene, LookContext } from "./jointScene.ts";
import { sideNumberNames, sideNumbers } from "./sideNumbers.ts";

export const pairNumberNames: readonly string[] = [
  ...["along", "across", "turn", "logWidth", "logLength", "line", "confidenceLess", "confidenceMore"],
  ...["rootLess", "rootMore", "doubtLess", "doubtMore", "secondBest", "nearestStranger", "sameNeighbour"],
  ...["neighbourTurn", "neighbourApart", "residual", "isDoubtful", "edge"],
  ...sideNumberNames.flatMap((name) => [`${name}Less`, `${name}More`]),
];

/** In the order of the names. */
export function pairNumbers(context: LookContext, scene: JointScene, of: number): Float64Array {
  const { before: p, after: q } = scene.hairs[of];
  if (p === null || q === null) throw new Error(`hair ${of} of the scene is listed in one picture only`);
  const [a, b] = [sideNumbers(context, scene, of, "before"), sideNumbers(context, scene, of, "after")];
  if (a === null || b === null) throw new Error(`hair ${of} of the scene has no shaft`);
  const [first, second] = [ribbonOf(scene, of, "before"), ribbonOf(scene, of, "after")];
  const carried = carry(context, first, "before");
  const um = context.registered.after.umPerPixel * context.surfaces.after.factor;
  const less = (of: (h: Hair) => number) => Math.min(of(p), of(q));
  const more = (of: (h: Hair) => number) => Math.max(of(p), of(q));
  const doubt = (h: Hair) => h.diameterPxSd / h.diameterPx;
  return Float64Array.from([
    ...offsetOf(carried, second, um),
    log(second.width / carried.width) - context.logWidthRatio,
    log(ribbonLength(second) / ribbonLength(carried)),
    axisDistance(carried, second).mean / second.width,
    less((h) => h.confidence),
    more((h) => h.confidence),
    less((h) => h.rootConfidence),
    more((h) => h.rootConfidence),
    less(doubt),
    more(doubt),
    ...rivals(scene, of, carried),
    ...amongNeighbours(scene, [first, second], [a.nearest, b.nearest]),
    context.registered.registration.residualPx * context.registered.before.umPerPixel,
    p.notCounted === "low-confidence" || q.notCounted === "low-confidence" ? 1 : 0,
    Math.min(borderDistance(context, first, "before"), borderDistance(context, second, "after")),
    ...a.values.flatMap((v, i) => [Math.min(v, b.values[i]), Math.max(v, b.values[i])]),
  ]);
}

const ribbonOf = (scene: JointScene, of: number, side: "before" | "after"): Ribbon =>
  (scene.ribbons[side].find((r) => r.of === of) as { ribbon: Ribbon }).ribbon;

/** Distance of the roots along and across the shaft, µm, and the sine of the turn. */
function offsetOf(carried: Ribbon, r: Ribbon, um: number): [number, number, number] {
  const length = ribbonLength(r);
  const [ux, uy] = [(r.bx - r.ax) / length, (r.by - r.ay) / length];
  const [dx, dy] = [carried.ax - r.ax, carried.ay - r.ay];
  return [Math.abs(dx * ux + dy * uy) * um, Math.abs(dx * uy - dy * ux) * um, angleBetween(carried, r)];
}

/** How near the next best partner lies in the second picture, and the nearest hair that has none in the first, in widths. */
function rivals(scene: JointScene, of: number, carried: Ribbon): [number, number] {
  let [second, stranger] = [4, 4];
  scene.ribbons.after.forEach((r) => {
    if (r.of === of) return;
    const apart = axisDistance(carried, r.ribbon).mean / carried.width;
    second = Math.min(second, apart);
    if (r.of === null || scene.hairs[r.of].before === null) stranger = Math.min(stranger, apart);
  });
  return [second, stranger];
}

/** Whether the same hair lies nearest in both pictures, and how much it lies otherwise: its angle and its distance. */
function amongNeighbours(
  scene: JointScene,
  [first, second]: readonly [Ribbon, Ribbon],
  [p, q]: readonly [number | null, number | null],
): [number, number, number] {
  if (p === null && q === null) return [1, 0, 0];
  if (p === null || p !== q) return [0, 1, 3];
  const [before, after] = [ribbonOf(scene, p, "before"), ribbonOf(scene, p, "after")];
  const turn = angleBetween(first, before) - angleBetween(second, after);
  const apart = (r: Ribbon, other: Ribbon) => axisDistance(r, other).mean / ((r.width + other.width) / 2);
  return [1, Math.abs(turn), Math.abs(apart(first, before) - apart(second, after))];
}

function borderDistance({ surfaces }: LookContext, r: Ribbon, side: "before" | "after"): number {
  const { width, height } = surfaces[side].contrast;
  const [x, y] = [Math.min(r.ax, r.bx), Math.min(r.ay, r.by)];
  return Math.min(40, x, y, width - Math.max(r.ax, r.bx), height - Math.max(r.ay, r.by));
}
