/** Looks again, in the pictures themselves, where only one of two measurements lists a hair. */
import { createRibbonKernel } from "../../kernels/ribbonKernel.ts";
import type { Measurement } from "../../measurement/schema.ts";
import { ribbonPath } from "../../shafts/ribbon.ts";
import type { CompareOptions } from "../contract.ts";
import type { LookAgain } from "../hairs/judgeHairs.ts";
import type { HairPairing } from "../hairs/pairHairs.ts";
import type { Registered } from "../registration/register.ts";
import { type LookContext, lookAt } from "./lookFeatures.ts";
import { lookSurface, toPicture } from "./lookSurface.ts";
import { secondLookModel } from "./secondLookModel.ts";

/** Relative doubt of a width that only the ribbon of a second look gives. */
const ribbonDoubt = 0.15;

export function lookAgainIn(
  registered: Registered,
  pairing: HairPairing,
  measurements: { readonly before: Measurement; readonly after: Measurement },
  pictures: CompareOptions["pictures"],
): LookAgain {
  if (pictures === undefined) return () => null;
  const context = lookContext(registered, pairing, measurements, pictures);
  return (hair, listedIn) => {
    const { there, features } = lookAt(context, hair, listedIn);
    const { both, one } = secondLookModel(features);
    const surface = context.surfaces[listedIn === "before" ? "after" : "before"];
    const diameterPx = there.ribbon.width * surface.factor;
    const path = ribbonPath(there.ribbon).map((p) => toPicture(surface, p));
    const isShaft = there.gain > 0;
    return { both, one, seen: isShaft ? { path, diameterPx, diameterPxSd: ribbonDoubt * diameterPx } : null };
  };
}

export function lookContext(
  registered: Registered,
  pairing: HairPairing,
  measurements: { readonly before: Measurement; readonly after: Measurement },
  pictures: NonNullable<CompareOptions["pictures"]>,
): LookContext {
  const ratios = pairing.pairs
    .map(
      ({ before, after }) =>
        (after.lengthPx * registered.after.umPerPixel) / (before.lengthPx * registered.before.umPerPixel),
    )
    .sort((a, b) => a - b);
  return {
    kernel: createRibbonKernel(),
    registered,
    pairing,
    surfaces: {
      before: lookSurface(pictures.before, measurements.before),
      after: lookSurface(pictures.after, measurements.after),
    },
    lengthRatio: ratios[ratios.length >> 1] ?? 1,
  };
}
