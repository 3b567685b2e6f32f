/** Effects explained by features of the studies: mixed-effects regression, and subgroups as its special case. */
import type { StudyEffect } from "../effect/types.ts";
import { type Fault, faultOf } from "../fault.ts";
import { type Design, fitWeighted } from "./design.ts";
import { heterogeneityVariance } from "./heterogeneityVariance.ts";
import {
  checkStudies,
  type Heterogeneity,
  heterogeneityOf,
  type PoolMethod,
  plainDesign,
} from "./poolEffects.ts";
import { chiSquareP, criticalValue, fP, twoSidedP } from "./tails.ts";

export interface Moderator {
  readonly name: string;
  /** One value a study, in the order of the studies. */
  readonly values: readonly number[];
}

export interface RegressionOptions {
  /** Estimator of the τ² that is left; "CE" for none; default "REML". */
  readonly method?: PoolMethod;
  /** "z" (default) or "hk" (Knapp and Hartung 2003). */
  readonly interval?: "z" | "hk";
  /** Confidence; default 0.95. */
  readonly level?: number;
}

export interface Coefficient {
  readonly name: string;
  readonly estimate: number;
  readonly se: number;
  readonly statistic: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

export interface MetaRegression {
  readonly k: number;
  readonly coefficients: readonly Coefficient[];
  readonly covariance: readonly (readonly number[])[];
  /** What the moderators leave unexplained: Q is QE. */
  readonly residual: Heterogeneity;
  /** Percent of τ² that the moderators explain; null when there was none. */
  readonly r2: number | null;
  /** Joint test of all moderators: χ² with `df`, or F with `df` and k − p. */
  readonly moderators: { readonly statistic: number; readonly df: number; readonly p: number };
  readonly warnings: readonly string[];
}

/** Returns the regression. Faults: moderators of another length, too few studies, columns that depend on each other. */
export function metaRegression(
  studies: readonly StudyEffect[],
  moderators: readonly Moderator[],
  options: RegressionOptions = {},
): MetaRegression | Fault {
  const fault = checkStudies(studies) ?? checkModerators(studies.length, moderators);
  if (fault) return fault;
  const { method = "REML", interval = "z", level = 0.95 } = options;
  const design: Design = {
    ...plainDesign(studies),
    x: studies.map((_, i) => [1, ...moderators.map((m) => m.values[i]!)]),
  };
  const unweighted = fitWeighted(
    design,
    design.v.map((v) => 1 / v),
  );
  if (!unweighted)
    return faultOf("pool.collinear", "Moderators: their columns depend on each other; drop one");
  const spread = method === "CE" ? { tau2: 0, se: null } : heterogeneityVariance(design, method);
  const fit = fitWeighted(
    design,
    design.v.map((v) => 1 / (v + spread.tau2)),
  )!;
  const df = studies.length - design.x[0]!.length;
  const scale = interval === "hk" ? fit.residualSum / df : 1;
  const t = interval === "hk" ? df : null;
  const covariance = fit.covariance.map((row) => row.map((value) => value * scale));
  const coefficients = ["intercept", ...moderators.map((m) => m.name)].map((name, i): Coefficient => {
    const estimate = fit.coefficients[i]!;
    const se = Math.sqrt(covariance[i]![i]!);
    const half = criticalValue(level, t) * se;
    return {
      name,
      estimate,
      se,
      statistic: estimate / se,
      p: twoSidedP(estimate / se, t),
      low: estimate - half,
      high: estimate + half,
    };
  });
  const total = method === "CE" ? 0 : heterogeneityVariance(plainDesign(studies), method).tau2;
  return {
    k: studies.length,
    coefficients,
    covariance,
    residual: heterogeneityOf(design, spread, method),
    r2: total === 0 ? null : Math.max(0, (100 * (total - spread.tau2)) / total),
    moderators: jointTest(coefficients, covariance, t),
    warnings:
      studies.length < 10 * moderators.length
        ? [
            `${studies.length} studies for ${moderators.length} moderator column(s): fewer than ten a column; treat any pattern as a question, not a finding.`,
          ]
        : [],
  };
}

/** Wald test that all coefficients but the intercept are 0. */
function jointTest(
  coefficients: readonly Coefficient[],
  covariance: readonly (readonly number[])[],
  t: number | null,
): MetaRegression["moderators"] {
  const b = coefficients.slice(1).map((c) => c.estimate);
  const df = b.length;
  const x = b.map((_, i) => b.map((__, j) => (i === j ? 1 : 0)));
  const block = covariance.slice(1).map((row) => row.slice(1));
  const chi = quadraticForm(block, b, x);
  return t === null
    ? { statistic: chi, df, p: chiSquareP(chi, df) }
    : { statistic: chi / df, df, p: fP(chi / df, df, t) };
}

/** bᵀ V⁻¹ b by Gaussian elimination on a small block. */
function quadraticForm(v: readonly (readonly number[])[], b: readonly number[], x: number[][]): number {
  const rows = v.map((row, i) => [...row, ...x[i]!]);
  const n = b.length;
  for (let i = 0; i < n; i++) {
    const pivot = rows[i]![i]!;
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      const factor = rows[j]![i]! / pivot;
      rows[j] = rows[j]!.map((value, c) => value - factor * rows[i]![c]!);
    }
    rows[i] = rows[i]!.map((value) => value / pivot);
  }
  return b.reduce((sum, bi, i) => sum + bi * b.reduce((inner, bj, j) => inner + rows[i]![n + j]! * bj, 0), 0);
}

function checkModerators(k: number, moderators: readonly Moderator[]): Fault | null {
  for (const { name, values } of moderators) {
    if (values.length !== k)
      return faultOf(
        "pool.moderator-length",
        `Moderator "${name}" has ${values.length} values for ${k} studies`,
      );
    const missing = values.findIndex((value) => !Number.isFinite(value));
    if (missing >= 0)
      return faultOf(
        "pool.moderator-missing",
        `Moderator "${name}" of study ${missing + 1}: ${values[missing]}; a number is needed`,
      );
  }
  return k > moderators.length + 1
    ? null
    : faultOf(
        "pool.too-few",
        `${k} studies and ${moderators.length + 1} coefficients; more studies than coefficients are needed`,
      );
}
