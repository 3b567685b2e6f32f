/** How much less sure a count of long hair is, and when too much of it lies on other hair to be told apart. */
import type { FoundHairs } from "../hairs/findHairs.ts";
import type { QualityFinding } from "../measurement/schema.ts";

/** Chosen on 45 rendered pictures of long and curly hair (seeds 610000 to 611404). */
export const longHairRules = {
  id: "anagen.long-hair",
  version: "1",
  date: "2026-11-23",
  /**
   * True counts exceed those found by 12 % on average and scatter by 21 % about that, of which about half is the doubt of the
   * single hairs: shafts that lie on one another from root to tip, and stubs at the border.
   */
  relativeSd: 0.12,
  unseenShare: 0.12,
  /** Share of the shafts' length over which an edge is hidden; above it five of the 45 counts were off by 16 % on average, by 48 % at most. */
  mostHidden: 0.42,
} as const;

export interface LongHairDoubt {
  /** What comes on top of the doubt of every number of hairs, and hairs that are probably there unseen; shares. */
  readonly relativeSd: number;
  readonly unseenShare: number;
  readonly finding: QualityFinding | null;
}

/** Null where the hair is not long. */
export function longHairDoubt({ hiddenShare }: Pick<FoundHairs, "hiddenShare">): LongHairDoubt | null {
  if (hiddenShare === undefined) return null;
  const { relativeSd, unseenShare, mostHidden } = longHairRules;
  return { relativeSd, unseenShare, finding: hiddenShare > mostHidden ? tooDense(hiddenShare) : null };
}

function tooDense(share: number): QualityFinding {
  const limit = longHairRules.mostHidden;
  const percent = (s: number): string => `${Math.round(100 * s)} %`;
  return {
    code: "too-dense-to-count",
    severity: "warn",
    sentence: `Long hairs lie on one another over ${percent(share)} of their length (limit ${percent(limit)}): some cannot be told apart. Part the hair, comb it one way, or clip the spot.`,
    value: Math.round(share * 1000) / 1000,
    limit,
  };
}
