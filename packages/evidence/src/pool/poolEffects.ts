/** One pooled effect from several studies: common effect or random effects, with every interval that readers ask for. */
import type { StudyEffect } from "../effect/types.ts";
import { type Fault, faultOf } from "../fault.ts";
import { type Design, fitWeighted } from "./design.ts";
import { type HeterogeneityMethod, heterogeneityVariance } from "./heterogeneityVariance.ts";
import { type IntervalMethod, intervalOf, type PooledInterval } from "./intervalOf.ts";
import { chiSquareP, criticalValue } from "./tails.ts";

export type PoolMethod = HeterogeneityMethod | "CE";

export interface PoolOptions {
  /** "CE" common effect, or an estimator of τ²; default "REML". */
  readonly method?: PoolMethod;
  /**
   * "z" Wald, "t" the same standard error with t on k − 1, "hk" Hartung–Knapp, "hk-truncated" the same never narrower than
   * t with the Wald standard error. Default "hk-truncated" for random effects and "z" for a common effect.
   */
  readonly interval?: IntervalMethod;
  /** Confidence; default 0.95. */
  readonly level?: number;
  /**
   * How I² and H² are taken under random effects: "tau2" τ²/(τ² + s²) (default), or "q" (Q − df)/Q, as many packages print.
   * The two agree only for DL.
   */
  readonly i2?: "tau2" | "q";
}

/** Three prediction intervals that packages print under one name; each says where a new study's true effect may lie. */
export interface PredictionIntervals {
  /** Normal quantile, Wald standard error. */
  readonly normal: readonly [number, number];
  /** t with k − 2 (Riley, Higgins and Deeks 2011, BMJ 342:d549); null below three studies. */
  readonly riley: readonly [number, number] | null;
  /** t with k − 1 and the standard error of the chosen Hartung–Knapp interval; null unless that was chosen. */
  readonly hartungKnapp: readonly [number, number] | null;
}

export interface Heterogeneity {
  readonly tau2: number;
  readonly tau2Se: number | null;
  /** Percent of the spread that is not sampling error: τ²/(τ² + s²), with a common effect (Q − df)/Q. */
  readonly i2: number;
  readonly h2: number;
  readonly q: number;
  readonly qDf: number;
  readonly qP: number;
}

export interface PooledEffect extends PooledInterval {
  readonly k: number;
  readonly method: PoolMethod;
  readonly estimate: number;
  readonly level: number;
  readonly heterogeneity: Heterogeneity;
  /** Null for a common effect, where the notion does not exist, and for one study. */
  readonly prediction: PredictionIntervals | null;
  /** Share of the weight of each study, summing to 1, in the order given. */
  readonly weights: readonly number[];
  /** What a reader should know before using the result. */
  readonly warnings: readonly string[];
}

/** Pools the studies. Faults: none given, a variance that is not above 0, the same study twice. */
export function poolEffects(
  studies: readonly StudyEffect[],
  options: PoolOptions = {},
): PooledEffect | Fault {
  const fault = checkStudies(studies);
  if (fault) return fault;
  const { method = "REML", level = 0.95 } = options;
  const interval = options.interval ?? (method === "CE" ? "z" : "hk-truncated");
  const design = plainDesign(studies);
  const k = studies.length;
  const spread = method === "CE" || k === 1 ? { tau2: 0, se: null } : heterogeneityVariance(design, method);
  const w = design.v.map((v) => 1 / (v + spread.tau2));
  const fit = fitWeighted(design, w);
  if (!fit)
    return faultOf("pool.weights", "Weights: they do not sum to a usable number; check the variances");
  const estimate = fit.coefficients[0]!;
  const wald = Math.sqrt(fit.covariance[0]![0]!);
  const used = k === 1 ? "z" : interval;
  const pooled = intervalOf({
    estimate,
    wald,
    residualSum: fit.residualSum,
    df: k - 1,
    interval: used,
    level,
  });
  const heterogeneity = heterogeneityOf(design, spread, options.i2 === "q" ? "CE" : method);
  const total = w.reduce((sum, value) => sum + value, 0);
  return {
    ...pooled,
    k,
    method,
    estimate,
    level,
    heterogeneity,
    prediction:
      method === "CE" || k === 1
        ? null
        : predictionOf({ estimate, wald, se: pooled.se, tau2: spread.tau2, k, used, level }),
    weights: w.map((value) => value / total),
    warnings: [...pooled.warnings, ...warningsOf(k, method, interval)],
  };
}

/** Faults that hold for any pooling of these studies. */
export function checkStudies(studies: readonly StudyEffect[]): Fault | null {
  if (studies.length === 0) return faultOf("pool.no-study", "Studies: 0; at least one is needed");
  const seen = new Set<string>();
  for (const { study, yi, vi } of studies) {
    if (seen.has(study))
      return faultOf(
        "pool.duplicate-study",
        `Study "${study}" is given twice; one row a study, or name its arms apart`,
        study,
      );
    seen.add(study);
    if (!Number.isFinite(yi))
      return faultOf("pool.effect", `Effect of "${study}": ${yi}; a number is needed`, study);
    if (!(vi > 0 && Number.isFinite(vi)))
      return faultOf("pool.variance", `Variance of "${study}": ${vi}; it must be above 0`, study);
  }
  return null;
}

/** Model matrix of a plain pool: one column of ones. */
export function plainDesign(studies: readonly StudyEffect[]): Design {
  return { y: studies.map((s) => s.yi), v: studies.map((s) => s.vi), x: studies.map(() => [1]) };
}

/** Q, I² and H² of a design, with τ² as estimated. */
export function heterogeneityOf(
  design: Design,
  spread: { readonly tau2: number; readonly se: number | null },
  method: PoolMethod,
): Heterogeneity {
  const w = design.v.map((v) => 1 / v);
  const fit = fitWeighted(design, w)!;
  const df = design.y.length - design.x[0]!.length;
  const q = fit.residualSum;
  const shared = { tau2: spread.tau2, tau2Se: spread.se, q, qDf: df, qP: chiSquareP(q, df) };
  if (df === 0) return { ...shared, i2: 0, h2: 1 };
  if (method === "CE") return { ...shared, i2: Math.max(0, (100 * (q - df)) / q) || 0, h2: q / df };
  const s2 = typicalVariance(design);
  return { ...shared, i2: (100 * spread.tau2) / (spread.tau2 + s2), h2: 1 + spread.tau2 / s2 };
}

/** The "typical" sampling variance (k − p)/tr P of Higgins and Thompson 2002. */
export function typicalVariance(design: Design): number {
  const w = design.v.map((v) => 1 / v);
  const fit = fitWeighted(design, w)!;
  let trace = 0;
  design.x.forEach((row, i) => {
    const leverage = row.reduce(
      (sum, a, p) => sum + a * row.reduce((inner, b, q) => inner + b * fit.covariance[p]![q]!, 0),
      0,
    );
    trace += w[i]! - w[i]! ** 2 * leverage;
  });
  return (design.y.length - design.x[0]!.length) / trace;
}

interface PredictionInput {
  readonly estimate: number;
  readonly wald: number;
  readonly se: number;
  readonly tau2: number;
  readonly k: number;
  readonly used: IntervalMethod;
  readonly level: number;
}

function predictionOf({ estimate, wald, se, tau2, k, used, level }: PredictionInput): PredictionIntervals {
  const around = (half: number): [number, number] => [estimate - half, estimate + half];
  const plain = Math.sqrt(tau2 + wald ** 2);
  return {
    normal: around(criticalValue(level, null) * plain),
    riley: k < 3 ? null : around(criticalValue(level, k - 2) * plain),
    hartungKnapp:
      used === "hk" || used === "hk-truncated"
        ? around(criticalValue(level, k - 1) * Math.sqrt(tau2 + se ** 2))
        : null,
  };
}

function warningsOf(k: number, method: PoolMethod, interval: IntervalMethod): string[] {
  if (k === 1) return ["One study: nothing is pooled; heterogeneity cannot be seen."];
  if (method === "CE") return [];
  const few =
    k < 5 ? [`${k} studies: τ² is hardly known; read the interval as a lower limit of the doubt.`] : [];
  return interval === "z" && k < 10
    ? [...few, `Wald interval with ${k} studies: its true coverage is below the level named.`]
    : few;
}
