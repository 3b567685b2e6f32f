/**
 * What both pictures hold, hair by hair: the hairs that both measurements list, and those that one lists, each looked for in the
 * other picture beside all the rest. What is seen there takes its place among the rest, which then lie anew.
 */
import type { RibbonKernel } from "../../kernels/ribbonKernel.ts";
import type { Hair } from "../../measurement/schema.ts";
import type { Ribbon } from "../../shafts/ribbon.ts";
import type { HairPairing } from "../hairs/pairHairs.ts";
import type { Registered } from "../registration/register.ts";
import { carry } from "./carry.ts";
import { axisContrast, type LookSurface, toRibbon } from "./lookSurface.ts";
import { partChains } from "./partChains.ts";
import { touches } from "./touches.ts";
import { type Weighed, weighHair } from "./weighHair.ts";

export type Side = "before" | "after";
export const otherSide = (side: Side): Side => (side === "before" ? "after" : "before");

export interface LookContext {
  readonly kernel: RibbonKernel;
  readonly registered: Registered;
  readonly pairing: HairPairing;
  readonly surfaces: { readonly before: LookSurface; readonly after: LookSurface };
  /** Median length of the paired shafts in the second picture / in the first, on the skin. */
  readonly lengthRatio: number;
  /** Median of the logarithm of the paired diameters, second picture − first, on the skin. */
  readonly logWidthRatio: number;
  /** Median width of the shafts of either picture, working pixels. */
  readonly usualWidth: { readonly before: number; readonly after: number };
  /** Median length of the paired shafts of either picture, working pixels. */
  readonly usualLength: { readonly before: number; readonly after: number };
}

/** A hair of the common area. */
export interface SceneHair {
  readonly before: Hair | null;
  readonly after: Hair | null;
  /** How it was looked for; null where both measurements list it. */
  readonly looked: {
    readonly here: Weighed;
    readonly there: Weighed;
    readonly rivalled: Weighed | null;
  } | null;
}

/** One shaft of one picture; `of` is the number of its hair in the scene, null for one that is not compared. */
export interface SceneRibbon {
  readonly of: number | null;
  readonly ribbon: Ribbon;
  /** It lies otherwise than it was measured, beside what was seen anew. */
  readonly isMoved: boolean;
}

export type SceneRibbons = Readonly<Record<Side, readonly SceneRibbon[]>>;

export interface JointScene {
  readonly hairs: readonly SceneHair[];
  readonly ribbons: SceneRibbons;
}

/** A hair seen so clearly where the other picture has it takes its place among the others; chosen on drawn pairs. */
const leastShare = 0.35;
const leastContrast = 0.5;

export function jointScene(context: LookContext): JointScene {
  const { pairing, surfaces } = context;
  const hairs: SceneHair[] = pairing.pairs.map((p) => ({ ...p, looked: null }));
  const singles = [
    ...pairing.onlyBefore.map((hair) => ({ hair, side: "before" as const })),
    ...pairing.onlyAfter.map((hair) => ({ hair, side: "after" as const })),
  ];
  for (const { hair, side } of singles)
    hairs.push({
      before: side === "before" ? hair : null,
      after: side === "after" ? hair : null,
      looked: null,
    });
  const first = pairing.pairs.length;
  const asListed = { before: listed(hairs, surfaces, "before"), after: listed(hairs, surfaces, "after") };
  const ribbons = partChains(context, asListed, first);
  const order = singles
    .map((_, k) => k)
    .sort((i, j) => singles[j].hair.confidence - singles[i].hair.confidence);
  for (const k of order) {
    const { hair, side } = singles[k];
    const looked = lookFor(context, ribbons, { hair, side, of: first + k });
    hairs[first + k] = { ...hairs[first + k], looked };
    const { there } = looked;
    if (there.share < leastShare || there.contrast < leastContrast) continue;
    const other = otherSide(side);
    ribbons[other] = [
      ...ribbons[other].map((r, i) => beside(r, there.others[i])),
      { of: first + k, ribbon: there.ribbon, isMoved: true },
    ];
  }
  return { hairs, ribbons };
}

const beside = (shaft: SceneRibbon, ribbon: Ribbon): SceneRibbon =>
  ribbon === shaft.ribbon ? shaft : { of: shaft.of, ribbon, isMoved: true };

/** All shafts that a measurement lists. */
function listed(
  hairs: readonly SceneHair[],
  surfaces: LookContext["surfaces"],
  side: Side,
): readonly SceneRibbon[] {
  const number = new Map<number, number>();
  hairs.forEach((hair, k) => {
    const own = hair[side];
    if (own !== null) number.set(own.id, k);
  });
  const surface = surfaces[side];
  const shown = surface.ribbons.map(({ hair, ribbon }) => ({
    of: number.get(hair.id) ?? null,
    ribbon,
    isMoved: false,
  }));
  const there = new Set(shown.map(({ of }) => of));
  const doubtful = hairs.flatMap((hair, k) => {
    const own = hair[side];
    return own === null || there.has(k)
      ? []
      : [{ of: k, ribbon: toRibbon(surface, own.path, own.diameterPx), isMoved: false }];
  });
  return [...shown, ...doubtful];
}

function lookFor(
  context: LookContext,
  ribbons: SceneRibbons,
  { hair, side, of }: { readonly hair: Hair; readonly side: Side; readonly of: number },
) {
  const { surfaces, kernel } = context;
  const other = otherSide(side);
  const [own, foreign] = [surfaces[side], surfaces[other]];
  const ownRibbon = toRibbon(own, hair.path, hair.diameterPx);
  const ownContrast = axisContrast(own.contrast, ownRibbon);
  // Light hair is brighter than the skin around it: its contrast is negative everywhere.
  const sign = hair.polarity === "light" ? -1 : 1;
  const full = sign * bounded(sign * ownContrast, own.usualContrast);
  const here = weighHair(kernel, own.contrast, {
    expected: ownRibbon,
    others: ribbons[side].filter((r) => r.of !== of).map(({ ribbon }) => ({ ribbon, alternative: null })),
    expectedContrast: full,
  });
  const expected = carry(context, ownRibbon, side);
  const others = ribbons[other].map((shaft) => ({
    ribbon: shaft.ribbon,
    alternative: partnerOf(context, ribbons[side], shaft, side),
  }));
  const expectedContrast =
    sign * bounded((sign * full * foreign.usualContrast) / own.usualContrast, foreign.usualContrast);
  const there = weighHair(kernel, foreign.contrast, { expected, others, expectedContrast });
  const partnered = others.filter((o) => o.alternative !== null);
  const isRivalled = others.some((o) => o.alternative === null && touches(o.ribbon, expected, 0));
  const rivalled = isRivalled
    ? weighHair(kernel, foreign.contrast, { expected, others: partnered, expectedContrast })
    : null;
  return { here, there, rivalled };
}

/** Where the other picture puts this shaft's hair; null when it shows none. */
function partnerOf(
  context: LookContext,
  inOther: readonly SceneRibbon[],
  shaft: SceneRibbon,
  side: Side,
): Ribbon | null {
  const partner = shaft.of === null ? undefined : inOther.find((r) => r.of === shaft.of);
  return partner === undefined ? null : carry(context, partner.ribbon, side);
}

/** Neither fainter than what stands out from skin at all nor darker than shafts are. */
const bounded = (contrast: number, usual: number): number =>
  Math.min(1.1 * usual, Math.max(0.25 * usual, contrast));
