/** Looks again, in the pictures themselves: at hairs that only one of two measurements lists, and at those that were paired. */
import type { Measurement } from "../../measurement/schema.ts";
import type { CompareOptions } from "../contract.ts";
import type { HairPairing } from "../hairs/pairHairs.ts";
import type { SeenAgain } from "../hairs/sightings.ts";
import type { Registered } from "../registration/register.ts";
import { type JointScene, jointScene, type LookContext, type Side } from "./jointScene.ts";
import { lookContext } from "./lookContext.ts";
import { pairNumbers } from "./pairNumbers.ts";
import {
  type SecondLookProbabilities,
  sameHairProbability,
  singleHairProbabilities,
} from "./secondLookModel.ts";
import { shaftOf, shaftPath } from "./shaftPath.ts";
import { singleNumbers } from "./singleNumbers.ts";

/** Where a hair lies anew; null where it lies as it was measured, or where none was seen. */
export interface LookedPlaces {
  readonly before: SeenAgain | null;
  readonly after: SeenAgain | null;
}

export interface SecondLook {
  /** Probability that the pair is one hair, in the order of the pairs. */
  readonly pairs: readonly (LookedPlaces & { readonly same: number })[];
  /** Hairs that one measurement lists, in the order of the pairing. */
  readonly onlyBefore: readonly (LookedPlaces & SecondLookProbabilities)[];
  readonly onlyAfter: readonly (LookedPlaces & SecondLookProbabilities)[];
}

/** Relative doubt of a width that only the ribbon of a second look gives, and how much it must differ to replace a measured one. */
const ribbonDoubt = 0.15;
const leastNarrowing = 0.15;

/** Null when there are no pictures to look at. */
export function lookAgainIn(
  registered: Registered,
  pairing: HairPairing,
  measurements: { readonly before: Measurement; readonly after: Measurement },
  pictures: CompareOptions["pictures"],
): SecondLook | null {
  if (pictures === undefined) return null;
  const context = lookContext(registered, pairing, measurements, pictures);
  const scene = jointScene(context);
  const first = pairing.pairs.length;
  const single = (k: number) => ({
    ...placesOf(context, scene, k),
    ...singleHairProbabilities(singleNumbers(context, scene, k)),
  });
  return {
    pairs: pairing.pairs.map((_, k) => ({
      ...placesOf(context, scene, k),
      same: sameHairProbability(pairNumbers(context, scene, k)),
    })),
    onlyBefore: pairing.onlyBefore.map((_, k) => single(first + k)),
    onlyAfter: pairing.onlyAfter.map((_, k) => single(first + pairing.onlyBefore.length + k)),
  };
}

const placesOf = (context: LookContext, scene: JointScene, of: number): LookedPlaces => ({
  before: placeOf(context, scene, of, "before"),
  after: placeOf(context, scene, of, "after"),
});

function placeOf(context: LookContext, scene: JointScene, of: number, side: Side): SeenAgain | null {
  const shaft = shaftOf(scene, of, side);
  const own = scene.hairs[of][side];
  if (shaft === null || (own !== null && !shaft.isMoved)) return null;
  const path = shaftPath(context, scene, of, side) ?? [];
  const diameterPx = shaft.ribbon.width * context.surfaces[side].factor;
  if (own !== null && diameterPx > (1 - leastNarrowing) * own.diameterPx)
    return { path, diameterPx: own.diameterPx, diameterPxSd: own.diameterPxSd };
  return { path, diameterPx, diameterPxSd: ribbonDoubt * diameterPx };
}
