/**
 * Whether a hair grows where it lies: a cut piece that lies loose on the skin goes its own way among its neighbours and shows no
 * shaft under the skin behind either end.
 */
import type { Hair } from "../../measurement/schema.ts";
import { type Ribbon, ribbonLength } from "../../shafts/ribbon.ts";
import { directionOf } from "../directionOf.ts";
import type { LookContext, Side } from "./jointScene.ts";
import { axisContrast } from "./lookSurface.ts";

export const growthNumberNames = [
  ...[
    "acrossNear",
    "unitApart",
    "behindRoot",
    "behindTip",
    "atRoot",
    "atTip",
    "farBehindRoot",
    "farBehindTip",
  ],
  ...["behindRootMore", "aloneHere", "aloneThere"],
] as const;

/** In the order of the names; `ribbon` is the hair in the picture that lists it. */
export const growthNumbers = (context: LookContext, hair: Hair, ribbon: Ribbon, side: Side): number[] => [
  ...amongUnit(context, hair, side),
  ...endsOf(context, ribbon, side),
  ...aloneShares(context, side),
];

/** How it lies to the paired hairs right beside it, and how far the second nearest of them stands, µm/400. */
function amongUnit({ pairing, registered }: LookContext, hair: Hair, side: Side): [number, number] {
  const [ux, uy] = directionOf(hair);
  let [c, s, nearest, second] = [0, 0, 1, 1];
  for (const p of pairing.pairs) {
    const other = p[side];
    const [dx, dy] = [other.path[0][0] - hair.path[0][0], other.path[0][1] - hair.path[0][1]];
    const um = Math.sqrt(dx * dx + dy * dy) * registered[side].umPerPixel;
    const [vx, vy] = directionOf(other);
    const weight = 1 / (1 + (um / 250) ** 4);
    c += weight * vx;
    s += weight * vy;
    if (um / 400 < nearest) [nearest, second] = [um / 400, nearest];
    else second = Math.min(second, um / 400);
  }
  return [(1 - (ux * c + uy * s) / (Math.sqrt(c * c + s * s) || 1)) / 2, second];
}

/** Contrast just behind either end and at it, against the axis: a shaft goes under the skin at its root. */
function endsOf({ surfaces }: LookContext, r: Ribbon, side: Side): number[] {
  const { contrast, usualContrast } = surfaces[side];
  const length = ribbonLength(r);
  const [ux, uy] = [(r.bx - r.ax) / length, (r.by - r.ay) / length];
  const whole = axisContrast(contrast, r) || 1;
  const piece = (x: number, y: number, from: number, to: number) =>
    axisContrast(contrast, { ...r, ax: x + from * ux, ay: y + from * uy, bx: x + to * ux, by: y + to * uy }) /
    whole;
  return [
    piece(r.ax, r.ay, -12, -5),
    piece(r.bx, r.by, 5, 12),
    piece(r.ax, r.ay, -2, 3),
    piece(r.bx, r.by, -3, 2),
    piece(r.ax, r.ay, -24, -12),
    piece(r.bx, r.by, 12, 24),
    ((piece(r.ax, r.ay, -12, -3) - piece(r.bx, r.by, 3, 12)) * Math.abs(whole)) / usualContrast,
  ];
}

/** Shares of the hairs of either picture that have no partner: how much usually changed, or went unseen, in this pair. */
function aloneShares({ pairing }: LookContext, side: Side): [number, number] {
  const paired = pairing.pairs.length;
  const share = (alone: number) => alone / Math.max(1, alone + paired);
  const [before, after] = [share(pairing.onlyBefore.length), share(pairing.onlyAfter.length)];
  return side === "before" ? [before, after] : [after, before];
}
