/** Tells each hair how probable its thickness classes are, from its own diameter and from the picture's other hairs. */
import { diameterParameters } from "../diameters/diameterParameters.ts";
import { diameterDistribution } from "../summary/diameterDistribution.ts";
import { roundTo } from "./roundTo.ts";
import type { Hair } from "./schema.ts";

/** 95 % quantile of the standard normal distribution. */
const z90 = 1.6448536269514722;

export interface ClassLimits {
  readonly vellusBelowUm: number;
  readonly terminalAboveUm: number;
}

/** The hairs in their order; unchanged where nobody knows the scale. */
export function classifyHairs(hairs: readonly Hair[], limits: ClassLimits): Hair[] {
  const doubtful = (h: Hair) => ({
    diameterUm: h.diameterUm ?? 0,
    sdUm: h.diameterUmSd ?? 0,
    weight: h.confidence,
  });
  const distribution = diameterDistribution(
    hairs.filter((h) => h.counted && h.diameterUm !== null).map(doubtful),
  );
  return hairs.map((hair) => {
    if (hair.diameterUm === null) return hair;
    const share = (is: (um: number) => boolean) =>
      roundTo(
        Math.min(
          1,
          distribution.expected(doubtful(hair), (um) => (is(um) ? 1 : 0)),
        ),
        3,
      );
    const below = unresolvedBelow(hair);
    return {
      ...hair,
      ...(below === null ? {} : { diameterBelowUm: below }),
      vellusProbability: share((um) => um < limits.vellusBelowUm),
      terminalProbability: share((um) => um > limits.terminalAboveUm),
    };
  });
}

/** Upper bound of a hair that is thinner than the picture resolves, or whose diameter might as well be nothing. */
function unresolvedBelow({ diameterPx, diameterPxSd, diameterUm, diameterUmSd }: Hair): number | null {
  if (diameterUm === null) return null;
  const isResolved = diameterPx >= diameterParameters.resolvablePx && diameterPx > 1.96 * diameterPxSd;
  return isResolved ? null : roundTo(diameterUm + z90 * (diameterUmSd ?? 0), 1);
}
