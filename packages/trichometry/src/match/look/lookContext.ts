/** What the second look needs of a pair of pictures that lie on each other. */
import { createRibbonKernel } from "../../kernels/ribbonKernel.ts";
import type { Measurement } from "../../measurement/schema.ts";
import { log } from "../../portable/log.ts";
import type { CompareOptions } from "../contract.ts";
import type { HairPairing } from "../hairs/pairHairs.ts";
import type { Registered } from "../registration/register.ts";
import type { LookContext, Side } from "./jointScene.ts";
import { type LookSurface, lookSurface } from "./lookSurface.ts";

export function lookContext(
  registered: Registered,
  pairing: HairPairing,
  measurements: { readonly before: Measurement; readonly after: Measurement },
  pictures: NonNullable<CompareOptions["pictures"]>,
): LookContext {
  const { before, after } = registered;
  const surfaces = {
    before: lookSurface(pictures.before, measurements.before),
    after: lookSurface(pictures.after, measurements.after),
  };
  const scale = after.umPerPixel / before.umPerPixel;
  return {
    kernel: createRibbonKernel(),
    registered,
    pairing,
    surfaces,
    lengthRatio: middle(pairing.pairs.map((p) => (p.after.lengthPx / p.before.lengthPx) * scale)) ?? 1,
    logWidthRatio: log(
      middle(pairing.pairs.map((p) => (p.after.diameterPx / p.before.diameterPx) * scale)) ?? 1,
    ),
    usualWidth: { before: usualWidth(surfaces.before), after: usualWidth(surfaces.after) },
    usualLength: {
      before: usualLength(pairing, surfaces, "before"),
      after: usualLength(pairing, surfaces, "after"),
    },
  };
}

const middle = (values: number[]): number | undefined => values.sort((a, b) => a - b)[values.length >> 1];

const usualWidth = ({ ribbons }: LookSurface): number =>
  middle(ribbons.map(({ ribbon }) => ribbon.width)) ?? 6;

const usualLength = (pairing: HairPairing, surfaces: LookContext["surfaces"], side: Side): number =>
  middle(pairing.pairs.map((p) => p[side].lengthPx / surfaces[side].factor)) ?? 12;
