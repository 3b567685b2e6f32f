/** The comparisons of a network that trials made directly: the lines of its graph. */
import type { NetworkMeta } from "./networkMeta.ts";
import type { NetworkContrast } from "./types.ts";

export interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly studies: number;
  /** True when every trial of the comparison rests on a bound or an assumption. */
  readonly provisional: boolean;
}

/** Returns each pair once. `assumed` are the ids of studies that rest on more than printed means, SDs and n. */
export function comparisonsOf(
  network: NetworkMeta,
  contrasts: readonly NetworkContrast[],
  assumed: readonly string[],
): readonly Comparison[] {
  const pair = (a: string, b: string): string => [a, b].sort().join("\n");
  return network.league
    .filter((e) => e.directStudies > 0 && e.first < e.second)
    .map(({ first, second, directStudies }) => {
      const weak = contrasts.filter(
        (c) => pair(c.first, c.second) === pair(first, second) && assumed.includes(c.study),
      );
      return { from: first, to: second, studies: directStudies, provisional: weak.length === directStudies };
    });
}
