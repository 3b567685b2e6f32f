/** What both pictures say about a hair that only one measurement lists: it is weighed where it was found and where it should be. */
import type { RibbonKernel } from "../../kernels/ribbonKernel.ts";
import type { Hair } from "../../measurement/schema.ts";
import { log } from "../../portable/log.ts";
import type { HairPairing } from "../hairs/pairHairs.ts";
import { mapPoint, mapPointBack } from "../mapPoint.ts";
import type { Registered } from "../registration/register.ts";
import { axisContrast, type LookSurface, toRibbon } from "./lookSurface.ts";
import { type Weighed, weighHair } from "./weighHair.ts";

export interface LookContext {
  readonly kernel: RibbonKernel;
  readonly registered: Registered;
  readonly pairing: HairPairing;
  readonly surfaces: { readonly before: LookSurface; readonly after: LookSurface };
  /** Median length of the paired shafts in the second picture / in the first, on the skin. */
  readonly lengthRatio: number;
}

export interface LookedAt {
  readonly here: Weighed;
  readonly there: Weighed;
  /** What the probabilities are worked out from; see lookModel.ts. */
  readonly features: readonly number[];
}

type Side = "before" | "after";
type Path = readonly (readonly [number, number])[];

export function lookAt(context: LookContext, hair: Hair, side: Side): LookedAt {
  const { surfaces, kernel } = context;
  const other: Side = side === "before" ? "after" : "before";
  const [own, foreign] = [surfaces[side], surfaces[other]];
  const ownRibbon = toRibbon(own, hair.path, hair.diameterPx);
  const ownContrast = axisContrast(own.contrast, ownRibbon);
  // Light hair is brighter than the skin around it: its contrast is negative everywhere.
  const sign = hair.polarity === "light" ? -1 : 1;
  const full = sign * bounded(sign * ownContrast, own.usualContrast);
  const here = weighHair(kernel, own.contrast, {
    expected: ownRibbon,
    others: othersIn(context, side, hair).map(({ ribbon }) => ({ ribbon, alternative: null })),
    expectedContrast: full,
  });
  const ratio = side === "before" ? context.lengthRatio : 1 / context.lengthRatio;
  const carried = carry(context, hair.path, side, ratio);
  const widthPx = (hair.diameterPx * scaleOf(context, side)) / scaleOf(context, other);
  const there = weighHair(kernel, foreign.contrast, {
    expected: toRibbon(foreign, carried, widthPx),
    others: othersIn(context, other, null),
    expectedContrast:
      sign * bounded((sign * full * foreign.usualContrast) / own.usualContrast, foreign.usualContrast),
  });
  return { here, there, features: [...lookFeatures(hair, here, there), ...standing(context, hair, side)] };
}

/** Neither fainter than what stands out from skin at all nor darker than shafts are. */
const bounded = (contrast: number, usual: number): number =>
  Math.min(1.1 * usual, Math.max(0.25 * usual, contrast));

const scaleOf = ({ registered }: LookContext, side: Side): number => registered[side].umPerPixel;

/** The path in the other picture, root fixed and length scaled. */
function carry({ registered }: LookContext, path: Path, side: Side, lengthRatio: number): Path {
  const map = (p: readonly [number, number]) =>
    side === "before" ? mapPoint(registered.transform, p) : mapPointBack(registered.transform, p);
  const [rx, ry] = path[0];
  return path.map(([x, y]) => map([rx + lengthRatio * (x - rx), ry + lengthRatio * (y - ry)]));
}

/** The other hairs found in a picture, each with the place that its partner in the other picture gives it. */
function othersIn(context: LookContext, side: Side, except: Hair | null) {
  const surface = context.surfaces[side];
  const other: Side = side === "before" ? "after" : "before";
  const ratio = other === "before" ? context.lengthRatio : 1 / context.lengthRatio;
  return surface.ribbons
    .filter(({ hair }) => hair.id !== except?.id)
    .map(({ hair, ribbon }) => {
      const pair = context.pairing.pairs.find((p) => p[side].id === hair.id);
      if (pair === undefined) return { ribbon, alternative: null };
      const partner = pair[other];
      const widthPx = (partner.diameterPx * scaleOf(context, other)) / scaleOf(context, side);
      const alternative = toRibbon(surface, carry(context, partner.path, other, ratio), widthPx);
      return { ribbon, alternative };
    });
}

/**
 * How a hair stands among the paired ones of its picture: a cut hair that lies loose on the skin is there on one picture
 * only as well, and is betrayed by its direction, length and distance from all units.
 */
function standing({ pairing, registered }: LookContext, hair: Hair, side: Side): number[] {
  const paired = pairing.pairs.map((p) => p[side]);
  if (paired.length === 0) return [0, 0, 0, 1, 1];
  const [ux, uy] = direction(hair);
  let [c, s, nearest] = [0, 0, Number.POSITIVE_INFINITY];
  for (const other of paired) {
    const apart = Math.sqrt(
      (other.path[0][0] - hair.path[0][0]) ** 2 + (other.path[0][1] - hair.path[0][1]) ** 2,
    );
    const um = apart * registered[side].umPerPixel;
    nearest = Math.min(nearest, um);
    const [vx, vy] = direction(other);
    const weight = 1 / (1 + (um / 1500) ** 2);
    c += weight * vx;
    s += weight * vy;
  }
  const along = (ux * c + uy * s) / (Math.sqrt(c * c + s * s) || 1);
  const middle = (of: (h: Hair) => number) => paired.map(of).sort((a, b) => a - b)[paired.length >> 1];
  const against = (value: number, usual: number) => Math.min(1.5, Math.max(-1.5, log(value / usual)));
  return [
    (1 - along) / 2,
    against(
      hair.lengthPx,
      middle((h) => h.lengthPx),
    ),
    against(
      hair.diameterPx,
      middle((h) => h.diameterPx),
    ),
    hair.rootConfidence,
    Math.min(1, nearest / 400),
  ];
}

function direction({ path }: Hair): [number, number] {
  const tip = path[path.length - 1];
  const [x, y] = [tip[0] - path[0][0], tip[1] - path[0][1]];
  const size = Math.sqrt(x * x + y * y) || 1;
  return [x / size, y / size];
}

function lookFeatures(hair: Hair, here: Weighed, there: Weighed): number[] {
  const root = (v: number) => Math.sqrt(Math.max(0, v));
  const share = (v: number) => Math.min(1.2, Math.max(-0.3, v));
  return [
    share(there.share),
    Math.min(15, root(there.gain)) / 10,
    Math.min(1, there.moved / 8),
    Math.min(1, there.turned / 0.3),
    Math.min(1.3, Math.max(0, there.contrast)),
    share(here.share),
    Math.min(15, root(here.gain)) / 10,
    hair.confidence,
    share(there.share) * share(here.share),
    Math.min(1, there.moved / 8) * share(there.share),
    there.overlap,
    here.overlap,
    Math.min(0.6, there.excessWidth),
    there.overlap * Math.min(0.6, there.excessWidth),
  ];
}
