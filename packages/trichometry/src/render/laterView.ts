/** How a second photograph of the same spot differs from the first: nobody finds the place, angle and light again. */
import type { Scalp } from "./scalp.ts";
import { createStream } from "./stream.ts";
import type { View } from "./view.ts";

export interface LaterViewLimits {
  /** Greatest turn, degrees; default 20. */
  readonly turnDeg?: number;
  /** Greatest change of scale, as a share; default 0.1. */
  readonly scaleShare?: number;
  /** Greatest shift, as a share of the field's width and height; default 0.15. */
  readonly shiftShare?: number;
  /** Least and greatest stretch of the skin along each axis, as a share; default 0.03 to 0.08. */
  readonly stretchShare?: readonly [number, number];
}

/** Returns the first view moved, turned, scaled, stretched and lit anew; the limits are those of the design notes. */
export function laterView(first: View, scalp: Scalp, seed: number, limits: LaterViewLimits = {}): View {
  const { turnDeg = 20, scaleShare = 0.1, shiftShare = 0.15, stretchShare = [0.03, 0.08] } = limits;
  const stream = createStream(seed, 0x1a7e);
  const um = first.umPerPixel ?? 5.54;
  const fieldMm = [((first.widthPx ?? 1280) * um) / 1000, ((first.heightPx ?? 1024) * um) / 1000];
  const [cx, cy] = first.centreMm ?? [scalp.widthMm / 2, scalp.heightMm / 2];
  const stretched = () => 1 + stream.between(...stretchShare) * (stream.uniform() < 0.5 ? -1 : 1);
  return {
    ...first,
    seed,
    umPerPixel: um * (1 + stream.between(-scaleShare, scaleShare)),
    rotationDeg: (first.rotationDeg ?? 0) + stream.between(-turnDeg, turnDeg),
    centreMm: [
      cx + fieldMm[0] * stream.between(-shiftShare, shiftShare),
      cy + fieldMm[1] * stream.between(-shiftShare, shiftShare),
    ],
    stretch: [stretched(), stretched()],
    exposure: (first.exposure ?? 1) * stream.lognormal(1, 0.05),
    lengthMm: (first.lengthMm ?? 0.47) * stream.lognormal(1, 0.15),
    directionJitterDeg: 5,
  };
}
