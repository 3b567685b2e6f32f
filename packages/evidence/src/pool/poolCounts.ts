/** Common-effect pools of two-by-two tables that need no correction for zeros: Mantel–Haenszel and Peto. */
import { checkCountArm } from "../effect/checkArms.ts";
import { twoByTwo } from "../effect/twoByTwo.ts";
import type { CountArm } from "../effect/types.ts";
import { type Fault, faultOf, isFault } from "../fault.ts";
import { chiSquareP, criticalValue, twoSidedP } from "./tails.ts";

export interface CountStudy {
  readonly study: string;
  readonly first: CountArm;
  readonly second: CountArm;
}

export interface PooledCounts {
  readonly method: "MH-RR" | "MH-OR" | "MH-RD" | "Peto";
  readonly k: number;
  /** Log ratio, or the risk difference. */
  readonly estimate: number;
  readonly se: number;
  readonly z: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
  /** Disagreement of the studies' own estimates with the pool; studies that hold nothing on a ratio do not count. */
  readonly q: { readonly q: number; readonly df: number; readonly p: number };
  /** Studies without an event in either arm: they hold nothing on a ratio and are named, not dropped in silence. */
  readonly withoutInformation: readonly string[];
}

interface Cells {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly n1: number;
  readonly n2: number;
  readonly n: number;
}

/**
 * Returns the pool. Variances: Greenland and Robins 1985 (RR, RD), Robins, Breslow and Greenland 1986 (OR), Yusuf 1985
 * (Peto). A fault when no study has an event in arm 1 or none has one in arm 2.
 */
export function poolCounts(
  studies: readonly CountStudy[],
  method: PooledCounts["method"],
  options: { readonly level?: number } = {},
): PooledCounts | Fault {
  for (const { study, first, second } of studies) {
    const fault = checkCountArm(first, `arm 1 of ${study}`) ?? checkCountArm(second, `arm 2 of ${study}`);
    if (fault) return fault;
  }
  if (studies.length === 0) return faultOf("pool.no-study", "Studies: 0; at least one is needed");
  const tables = studies.map(
    ({ first, second }): Cells => ({
      a: first.events,
      b: first.n - first.events,
      c: second.events,
      d: second.n - second.events,
      n1: first.n,
      n2: second.n,
      n: first.n + second.n,
    }),
  );
  const withoutInformation = studies.filter((_, i) => tables[i]!.a + tables[i]!.c === 0).map((s) => s.study);
  const { estimate, variance } = formulas[method](tables);
  if (!(Number.isFinite(estimate) && variance > 0))
    return faultOf(
      "effect.no-information",
      "Events: none in one of the arms over all studies; no ratio can be estimated",
    );
  const se = Math.sqrt(variance);
  const half = criticalValue(options.level ?? 0.95, null) * se;
  return {
    method,
    k: studies.length,
    estimate,
    se,
    z: estimate / se,
    p: twoSidedP(estimate / se, null),
    low: estimate - half,
    high: estimate + half,
    q: disagreement(studies, tables, method, estimate),
    withoutInformation: method === "MH-RD" ? [] : withoutInformation,
  };
}

/** Cochran's Q around the pool: own log ratio or difference with its variance, for Peto (O − E)/V with 1/V. */
function disagreement(
  studies: readonly CountStudy[],
  tables: readonly Cells[],
  method: PooledCounts["method"],
  estimate: number,
): PooledCounts["q"] {
  let q = 0;
  let used = 0;
  studies.forEach(({ first, second }, i) => {
    const single = method === "Peto" ? formulas.Peto([tables[i]!]) : null;
    const own = single
      ? { yi: single.estimate, vi: single.variance }
      : twoByTwo(measures[method], first, second);
    if (isFault(own) || !(own.vi > 0 && Number.isFinite(own.vi))) return;
    q += (own.yi - estimate) ** 2 / own.vi;
    used++;
  });
  const df = Math.max(0, used - 1);
  return { q, df, p: chiSquareP(q, df) };
}

const measures = { "MH-RR": "RR", "MH-OR": "OR", "MH-RD": "RD", Peto: "OR" } as const;

type Formula = (tables: readonly Cells[]) => { estimate: number; variance: number };

const total = (tables: readonly Cells[], of: (t: Cells) => number): number =>
  tables.reduce((sum, t) => sum + of(t), 0);

const formulas: Record<PooledCounts["method"], Formula> = {
  "MH-RR": (tables) => {
    const r = total(tables, ({ a, n2, n }) => (a * n2) / n);
    const s = total(tables, ({ c, n1, n }) => (c * n1) / n);
    const p = total(tables, ({ a, c, n1, n2, n }) => (n1 * n2 * (a + c) - a * c * n) / n ** 2);
    return { estimate: Math.log(r / s), variance: p / (r * s) };
  },
  "MH-OR": (tables) => {
    const r = total(tables, ({ a, d, n }) => (a * d) / n);
    const s = total(tables, ({ b, c, n }) => (b * c) / n);
    const pr = total(tables, ({ a, b, c, d, n }) => ((a + d) * b * c + (b + c) * a * d) / n ** 2);
    const p = total(tables, ({ a, d, n }) => ((a + d) * a * d) / n ** 2);
    const q = total(tables, ({ b, c, n }) => ((b + c) * b * c) / n ** 2);
    return {
      estimate: Math.log(r / s),
      variance: p / (2 * r * r) + pr / (2 * r * s) + q / (2 * s * s),
    };
  },
  "MH-RD": (tables) => {
    const weight = total(tables, ({ n1, n2, n }) => (n1 * n2) / n);
    const estimate = total(tables, ({ a, c, n1, n2, n }) => (a * n2 - c * n1) / n) / weight;
    const p = total(
      tables,
      ({ a, c, n1, n2, n }) => (c * n1 ** 2 - a * n2 ** 2 + (n1 * n2 * (n2 - n1)) / 2) / n ** 2,
    );
    const q = total(tables, ({ a, b, c, d, n }) => (a * d + b * c) / (2 * n));
    return { estimate, variance: (estimate * p + q) / weight ** 2 };
  },
  Peto: (tables) => {
    const excess = total(tables, ({ a, c, n1, n }) => a - (n1 * (a + c)) / n);
    const variance = total(
      tables,
      ({ a, b, c, d, n1, n2, n }) => (n1 * n2 * (a + c) * (b + d)) / (n ** 2 * (n - 1)),
    );
    return { estimate: excess / variance, variance: 1 / variance };
  },
};
