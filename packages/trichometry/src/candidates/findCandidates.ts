/** Everything that may be a hair of one polarity, far too much of it: what is one is decided afterwards, with all of it in view. */
import type { Plane } from "../picture/plane.ts";
import { coveredPixels } from "../shafts/coveredPixels.ts";
import { defaultShaftOptions, findShafts, type Shaft } from "../shafts/findShafts.ts";
import type { Ribbon } from "../shafts/ribbon.ts";
import { findThinShafts, type ThinOptions, type ThinShaft } from "../thin/findThinShafts.ts";

/** Low enough that four of five annotated thin hairs of the development frames are among the candidates. */
export const candidateThinOptions: ThinOptions = {
  sigma: 1.4,
  seed: 2.2,
  follow: 1.4,
  minLength: 9,
  minScore: 9,
  trimBelow: 0.5,
};

/** Rim of a clear shaft that its blur darkens, working pixels; no thin hair is sought there. */
const rim = 1.5;

export type Candidate = { readonly ribbon: Ribbon } & (
  | { readonly kind: "clear"; readonly shaft: Shaft }
  | { readonly kind: "thin"; readonly shaft: ThinShaft }
);

export interface Candidates {
  /** Clear ones first; none where hair is long, which is traced instead. */
  readonly list: readonly Candidate[];
  readonly usualWidth: number;
  readonly shaftContrast: number;
  /** Whether most of it is long hair rather than stubble. */
  readonly isLong: boolean;
}

/** `plane`: contrast in which the hair is positive; `shaftContrast`: its usual value there, looked for when not given. */
export function findCandidates(plane: Plane, shaftContrast?: number): Candidates {
  const found = findShafts(plane, defaultShaftOptions, shaftContrast);
  const { usualWidth, shaftContrast: usual, isLong } = found;
  if (isLong) return { usualWidth, shaftContrast: usual, isLong, list: [] };
  const ribbons = found.shafts.map((s) => s.ribbon);
  const thin = findThinShafts(
    plane,
    coveredPixels(ribbons, plane.width, plane.height, rim),
    candidateThinOptions,
  );
  return {
    usualWidth,
    shaftContrast: usual,
    isLong,
    list: [
      ...found.shafts.map((shaft) => ({ ribbon: shaft.ribbon, kind: "clear" as const, shaft })),
      ...thin.map((shaft) => ({ ribbon: shaft.ribbon, kind: "thin" as const, shaft })),
    ],
  };
}
