/**
 * The variance of true effects between studies (τ²), by eight estimators.
 * DL DerSimonian and Laird 1986; HE Hedges and Olkin 1985; HS Hunter and Schmidt 1990; SJ Sidik and Jonkman 2005; ML and
 * REML by Fisher scoring (Viechtbauer 2005, J Educ Behav Stat 30:261-293); EB Morris 1983 and PM Paule and Mandel 1982,
 * which share one solution. All hold with moderators too (Raudenbush 2009).
 */
import { findRoot, minimiseScalar } from "@anagen/numerics";
import { type Design, fitWeighted, traces, tracesWith, type WeightedFit } from "./design.ts";

export const heterogeneityMethods = ["DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM"] as const;
export type HeterogeneityMethod = (typeof heterogeneityMethods)[number];

export interface HeterogeneityVariance {
  readonly tau2: number;
  /** Standard error of τ²; a rough one with few studies. */
  readonly se: number;
}

/** Returns τ² (never below 0). The design must have more studies than coefficients. */
export function heterogeneityVariance(design: Design, method: HeterogeneityMethod): HeterogeneityVariance {
  switch (method) {
    case "DL":
      return momentEstimate(
        design,
        design.v.map((v) => 1 / v),
      );
    case "HE":
      return momentEstimate(
        design,
        design.v.map(() => 1),
      );
    case "HS":
      return hunterSchmidt(design);
    case "SJ":
      return sidikJonkman(design);
    case "ML":
    case "REML":
      return likelihoodEstimate(design, method);
    default:
      return paulaMandel(design);
  }
}

function must(fit: WeightedFit | null): WeightedFit {
  if (!fit) throw new RangeError("Model matrix: its columns depend on each other; drop one");
  return fit;
}

const degrees = ({ x }: Design): number => x.length - x[0]!.length;

/** yᵀPy matched to its expectation, for any fixed weights; standard error from the variance of the quadratic form. */
function momentEstimate(design: Design, w: readonly number[]): HeterogeneityVariance {
  const fit = must(fitWeighted(design, w));
  const { p, pp } = traces(design, w, fit.covariance);
  const { pd, pdpd, pdp } = tracesWith(design, w, fit.covariance, design.v);
  const tau2 = Math.max(0, (fit.residualSum - pd) / p);
  return { tau2, se: Math.sqrt(2 * pdpd + 4 * tau2 * pdp + 2 * tau2 ** 2 * pp) / p };
}

function hunterSchmidt(design: Design): HeterogeneityVariance {
  const w = design.v.map((v) => 1 / v);
  const total = w.reduce((sum, value) => sum + value, 0);
  const fit = must(fitWeighted(design, w));
  const { p, pp } = traces(design, w, fit.covariance);
  const tau2 = Math.max(0, (fit.residualSum - design.y.length) / total);
  return { tau2, se: Math.sqrt(2 * degrees(design) + 4 * tau2 * p + 2 * tau2 ** 2 * pp) / total };
}

function sidikJonkman(design: Design): HeterogeneityVariance {
  const k = design.y.length;
  const mean = design.y.reduce((sum, y) => sum + y, 0) / k;
  const start = design.y.reduce((sum, y) => sum + (y - mean) ** 2, 0) / k;
  if (start === 0) return { tau2: 0, se: 0 };
  const w = design.v.map((v) => 1 / (v + start));
  const fit = must(fitWeighted(design, w));
  const { pp } = traces(design, w, fit.covariance);
  const { pdpd, pdp } = tracesWith(design, w, fit.covariance, design.v);
  const tau2 = Math.max(0, (start * fit.residualSum) / degrees(design));
  return {
    tau2,
    se: (start / degrees(design)) * Math.sqrt(2 * pdpd + 4 * tau2 * pdp + 2 * tau2 ** 2 * pp),
  };
}

/** Root of yᵀP(τ²)y = k − p, which falls steadily in τ². */
function paulaMandel(design: Design): HeterogeneityVariance {
  const df = degrees(design);
  const excess = (tau2: number): number => generalisedQ(design, tau2) - df;
  const tau2 = excess(0) <= 0 ? 0 : findRoot(excess, 0, upperBracket(excess), { tolerance: 0 });
  const k = design.y.length;
  const total = design.v.reduce((sum, v) => sum + 1 / (v + tau2), 0);
  return { tau2, se: Math.sqrt((2 * k * k) / df) / total };
}

/** yᵀP(τ²)y: Cochran's Q with weights 1/(v + τ²). */
export function generalisedQ(design: Design, tau2: number): number {
  return must(
    fitWeighted(
      design,
      design.v.map((v) => 1 / (v + tau2)),
    ),
  ).residualSum;
}

/** Doubles a bound until the function is negative there. */
export function upperBracket(f: (tau2: number) => number): number {
  let high = 1e-8;
  while (f(high) > 0 && high < 1e30) high *= 4;
  return high;
}

/** Fisher scoring with halved steps; where it meets a boundary or another hump, the profile likelihood decides. */
function likelihoodEstimate(design: Design, method: "ML" | "REML"): HeterogeneityVariance {
  let tau2 = Math.max(
    0,
    momentEstimate(
      design,
      design.v.map(() => 1),
    ).tau2,
  );
  const scale = Math.max(...design.v);
  tau2 = settle(design, tau2, method, scale);
  const rival = rivalHump(design, tau2, method, scale);
  if (rival !== null) {
    const other = settle(design, rival, method, scale);
    if (logLikelihood(design, other, method) > logLikelihood(design, tau2, method)) tau2 = other;
  }
  return { tau2, se: scoringStep(design, tau2, method).se };
}

/**
 * Fisher scoring from a start until it stands still. Scoring closes in by a steady factor, so every third value is leapt to
 * by Aitken's rule where that stays at or above 0; the plain step that follows keeps the leap honest.
 */
function settle(design: Design, start: number, method: "ML" | "REML", scale: number): number {
  let older = Number.NaN;
  let old = Number.NaN;
  let tau2 = start;
  for (let turn = 0; turn < 200; turn++) {
    const next = Math.max(0, tau2 + scoringStep(design, tau2, method).step);
    const moved = Math.abs(next - tau2);
    [older, old, tau2] = [old, tau2, next];
    if (moved <= 1e-15 * (tau2 + 1e-6 * scale)) break;
    const bend = tau2 - 2 * old + older;
    const leap = tau2 - (tau2 - old) ** 2 / bend;
    if (turn % 3 === 2 && Number.isFinite(leap) && leap > 0 && Math.abs(leap - tau2) < tau2) {
      tau2 = leap;
      older = Number.NaN;
      old = Number.NaN;
    }
  }
  return tau2;
}

/**
 * Start of a better hump of the profile likelihood, found by a coarse look over the whole range, or null: scoring may have
 * run to a lesser one, or to the boundary.
 */
function rivalHump(design: Design, tau2: number, method: "ML" | "REML", scale: number): number | null {
  const at = (value: number): number => logLikelihood(design, value, method);
  const spread = Math.max(...design.y) - Math.min(...design.y);
  const top = spread * spread + scale;
  const grid = [0, ...Array.from({ length: 12 }, (_, i) => top * 10 ** (-5 + (5 * (i + 1)) / 12))];
  const values = grid.map(at);
  const best = values.indexOf(Math.max(...values));
  const low = grid[Math.max(0, best - 1)]!;
  const high = grid[Math.min(grid.length - 1, best + 1)]!;
  if (low <= tau2 && tau2 <= high) return null;
  return minimiseScalar((value) => -at(value), low, high, { tolerance: 1e-6 }).x;
}

function scoringStep(design: Design, tau2: number, method: "ML" | "REML"): { step: number; se: number } {
  const w = design.v.map((v) => 1 / (v + tau2));
  const fit = must(fitWeighted(design, w));
  const curve = fit.residuals.reduce((sum, r, i) => sum + (w[i]! * r) ** 2, 0);
  if (method === "ML") {
    const squares = w.reduce((sum, value) => sum + value * value, 0);
    const total = w.reduce((sum, value) => sum + value, 0);
    return { step: (curve - total) / squares, se: Math.sqrt(2 / squares) };
  }
  const { p, pp } = traces(design, w, fit.covariance);
  return { step: (curve - p) / pp, se: Math.sqrt(2 / pp) };
}

/** Log-likelihood of τ² at its best coefficients, without the constant. */
export function logLikelihood(design: Design, tau2: number, method: "ML" | "REML"): number {
  const w = design.v.map((v) => 1 / (v + tau2));
  const fit = must(fitWeighted(design, w));
  const logWeights = w.reduce((sum, value) => sum + Math.log(value), 0);
  const restricted = method === "REML" ? fit.logDeterminant : 0;
  return 0.5 * (logWeights - restricted - fit.residualSum);
}
