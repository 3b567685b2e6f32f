/** A pool in each subgroup and a test of the difference, with τ² shared between the groups or its own in each. */
import type { StudyEffect } from "../effect/types.ts";
import { type Fault, isFault } from "../fault.ts";
import { type MetaRegression, metaRegression, type RegressionOptions } from "./metaRegression.ts";
import { type PooledEffect, type PoolOptions, poolEffects } from "./poolEffects.ts";
import { chiSquareP } from "./tails.ts";

export interface SubgroupPool {
  readonly groups: readonly { readonly group: string; readonly pooled: PooledEffect }[];
  /** Q between the groups' own estimates (own τ² in each). */
  readonly between: { readonly q: number; readonly df: number; readonly p: number };
  /** The same question with one τ² for all groups; null when a group holds every study. */
  readonly shared: MetaRegression | null;
}

/** Returns the subgroups in the order of their first study. */
export function subgroups(
  studies: readonly StudyEffect[],
  groupOf: (study: StudyEffect) => string,
  options: PoolOptions & Pick<RegressionOptions, "method"> = {},
): SubgroupPool | Fault {
  const names = [...new Set(studies.map(groupOf))];
  const groups: { group: string; pooled: PooledEffect }[] = [];
  for (const group of names) {
    const pooled = poolEffects(
      studies.filter((s) => groupOf(s) === group),
      options,
    );
    if (isFault(pooled)) return pooled;
    groups.push({ group, pooled });
  }
  const w = groups.map(({ pooled }) => 1 / pooled.se ** 2);
  const total = w.reduce((sum, value) => sum + value, 0);
  const mean = groups.reduce((sum, { pooled }, i) => sum + w[i]! * pooled.estimate, 0) / total;
  const q = groups.reduce((sum, { pooled }, i) => sum + w[i]! * (pooled.estimate - mean) ** 2, 0);
  const shared =
    names.length < 2
      ? null
      : metaRegression(studies, indicators(studies, names, groupOf), { method: options.method ?? "REML" });
  return {
    groups,
    between: { q, df: names.length - 1, p: chiSquareP(q, names.length - 1) },
    shared: isFault(shared) ? null : shared,
  };
}

/** One column a group but the first. */
export function indicators(
  studies: readonly StudyEffect[],
  names: readonly string[],
  groupOf: (study: StudyEffect) => string,
) {
  return names.slice(1).map((name) => ({ name, values: studies.map((s) => (groupOf(s) === name ? 1 : 0)) }));
}
