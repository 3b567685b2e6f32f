/**
 * A pool whose standard error allows for studies that belong together (one team, one registry): cluster-robust sandwich
 * with the m/(m − 1) correction and t on m − 1 (Hedges, Tipton and Johnson 2010, Res Synth Methods 1:39-65, without weights
 * of their own).
 */
import type { StudyEffect } from "../effect/types.ts";
import { type Fault, faultOf, isFault } from "../fault.ts";
import { type PoolMethod, poolEffects } from "./poolEffects.ts";
import { criticalValue, twoSidedP } from "./tails.ts";

export interface ClusteredPool {
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
  readonly clusters: readonly {
    readonly cluster: string;
    readonly studies: readonly string[];
    readonly weight: number;
  }[];
  readonly warnings: readonly string[];
}

/** Returns the pool; the estimate is that of the plain pool. Needs two clusters. */
export function poolClustered(
  studies: readonly StudyEffect[],
  clusterOf: (study: StudyEffect) => string,
  options: { readonly method?: PoolMethod; readonly level?: number } = {},
): ClusteredPool | Fault {
  const { method = "REML", level = 0.95 } = options;
  const pooled = poolEffects(studies, { method, interval: "z" });
  if (isFault(pooled)) return pooled;
  const groups = [
    ...Map.groupBy(
      studies.map((study, i) => ({ study, i })),
      ({ study }) => clusterOf(study),
    ),
  ];
  const m = groups.length;
  if (m < 2)
    return faultOf("pool.one-cluster", `Clusters: ${m}; a standard error between clusters needs two or more`);
  const score = ({ study, i }: { study: StudyEffect; i: number }): number =>
    pooled.weights[i]! * (study.yi - pooled.estimate);
  const squares = groups.reduce(
    (sum, [, members]) => sum + members.reduce((s, e) => s + score(e), 0) ** 2,
    0,
  );
  const se = Math.sqrt((squares * m) / (m - 1));
  const half = criticalValue(level, m - 1) * se;
  return {
    estimate: pooled.estimate,
    se,
    df: m - 1,
    p: twoSidedP(pooled.estimate / se, m - 1),
    low: pooled.estimate - half,
    high: pooled.estimate + half,
    clusters: groups.map(([cluster, members]) => ({
      cluster,
      studies: members.map((e) => e.study.study),
      weight: members.reduce((sum, e) => sum + pooled.weights[e.i]!, 0),
    })),
    warnings: m < 10 ? [`${m} clusters: the clustered standard error is itself uncertain.`] : [],
  };
}
