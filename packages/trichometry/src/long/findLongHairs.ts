/** Long, curved and crossing hair of one polarity: each shaft traced whole, told from what it crosses, and rooted where a root is seen. */
import type { FoundHair, FoundHairs } from "../hairs/findHairs.ts";
import type { Plane } from "../picture/plane.ts";
import { longShafts } from "./longShafts.ts";
import { shaftProbability } from "./shaftProbability.ts";
import { tellRoots } from "./tellRoots.ts";
import { thinnedPath } from "./thinnedPath.ts";
import type { TracedShaft } from "./traceShafts.ts";

export interface LongEvidence {
  /** Contrast in which the hair is positive. */
  readonly contrast: Plane;
  readonly blueness: Plane;
}

/** A light hair shorter than this is taken for glitter, working pixels (0.7 mm). */
const shortestLight = 64;

/** A hair less probable than this is not listed. */
const leastListed = 0.2;

/** `usualContrast`: that of a clear shaft of this picture. */
export function findLongHairs(
  { contrast, blueness }: LongEvidence,
  polarity: FoundHair["polarity"],
  usualContrast: number,
): FoundHairs {
  const shafts = longShafts(contrast, usualContrast);
  const hairs = tellRoots(shafts, contrast, blueness).flatMap(
    ({ shaft, rootConfidence, isLoose }): FoundHair[] => {
      const path = thinnedPath(shaft.points);
      const probability = shaftProbability(shaft);
      if (probability < leastListed) return [];
      if (polarity === "light" && 2 * shaft.points.length < shortestLight) return [];
      const [[ax, ay], [bx, by]] = [path[0], path[path.length - 1]];
      return [
        {
          ribbon: { ax, ay, bx, by, width: shaft.width, bend: 0 },
          path,
          polarity,
          kind: "clear",
          support: shaft.points.length,
          odds: null,
          together: 1,
          traced: {
            probability,
            rootConfidence: isLoose ? 0.5 : rootConfidence,
            alongField: isLoose ? 0 : 1,
          },
        },
      ];
    },
  );
  const widths = shafts.map((s) => s.width).sort((a, b) => a - b);
  return {
    hairs,
    usualWidth: widths.length > 0 ? widths[widths.length >> 1] : 7.5,
    shaftContrast: usualContrast,
    faintestContrast: usualContrast,
    hiddenShare: hiddenShareOf(shafts),
  };
}

/** Share of all points where fewer than both edges are seen. */
function hiddenShareOf(shafts: readonly TracedShaft[]): number {
  const points = shafts.flatMap((s) => s.points);
  return points.length === 0 ? 0 : points.filter((p) => p.edges < 2).length / points.length;
}
