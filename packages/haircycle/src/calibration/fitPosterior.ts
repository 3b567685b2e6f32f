/**
 * The posterior of the free parameters: Gauss–Newton to its mode, then adaptive importance sampling from a multivariate t
 * around it. Weighted draws need no burn-in, and their effective sample size says how far to trust them.
 */
import { type CholeskyFactor, cholesky, randomStream } from "@anagen/numerics";
import { findings } from "./findings.ts";
import { predictFindings } from "./forwardModel.ts";
import { freeParameters, fromCoordinates } from "./freeParameters.ts";

export interface FittedPosterior {
  /** Mode in standard normal coordinates, and half the sum of squared residuals there. */
  readonly mode: readonly number[];
  readonly misfitAtMode: number;
  /** ∂ residual of each fitting target / ∂ coordinate at the mode: target × parameter. */
  readonly jacobian: readonly (readonly number[])[];
  /** Equally weighted draws, coordinates. */
  readonly draws: readonly (readonly number[])[];
  readonly evaluations: number;
  /** Effective number of independent draws behind the last round of importance sampling. */
  readonly effectiveSampleSize: number;
}

const targets = findings.filter((finding) => finding.use === "F");
const DEGREES_OF_FREEDOM = 6;
/** The prior ends this many of its standard deviations from its median. */
const PRIOR_REACH = 3.5;

/** (model − published) / √(SE² + between-study SD²) for each fitting target. */
function residualsAt(z: readonly number[]): number[] {
  const predicted = predictFindings(fromCoordinates(z));
  return targets.map((t) => (predicted[t.id] - t.value) / Math.hypot(t.se ?? 0, t.betweenSd));
}

function misfit(z: readonly number[], residuals: readonly number[]): number {
  const square = (sum: number, r: number) => sum + r * r;
  return (residuals.reduce(square, 0) + z.reduce(square, 0)) / 2;
}

/**
 * @param options.rounds sizes of the rounds of importance sampling, each around the draws of the one before
 * @param options.kept draws in the result
 */
export function fitPosterior(options: {
  readonly seed: number;
  readonly rounds: readonly number[];
  readonly kept: number;
  readonly onProgress?: (done: number, of: number) => void;
}): FittedPosterior {
  const dimension = freeParameters.length;
  let evaluations = 0;
  const total = options.rounds.reduce((a, b) => a + b, 0) + 12 * dimension;
  const evaluate = (z: readonly number[]) => {
    evaluations++;
    if (evaluations % 50 === 0) options.onProgress?.(evaluations, total);
    return residualsAt(z);
  };
  const { mode, jacobian, residuals } = climb(dimension, evaluate);
  let centre = mode;
  let spread: readonly (readonly number[])[] = factorOf(precision(jacobian, dimension)).inverse();
  let draws: { z: number[]; weight: number }[] = [];
  options.rounds.forEach((size, round) => {
    draws = sampleRound({ centre, spread, size, seed: options.seed, round, evaluate });
    centre = weightedMean(draws, dimension);
    spread = weightedCovariance(draws, centre, dimension);
  });
  const effectiveSampleSize = 1 / draws.reduce((sum, d) => sum + d.weight ** 2, 0);
  return {
    mode,
    misfitAtMode: misfit(mode, residuals),
    jacobian,
    draws: systematicResample(draws, options.kept),
    evaluations,
    effectiveSampleSize,
  };
}

/** Gauss–Newton with step halving; slopes by differences of 0.02 prior standard deviations. */
function climb(dimension: number, evaluate: (z: readonly number[]) => number[]) {
  let z: number[] = new Array(dimension).fill(0);
  let residuals = evaluate(z);
  let jacobian = slopes(z, residuals, evaluate);
  for (let iteration = 0; iteration < 10; iteration++) {
    const gradient = z.map(
      (value, k) => value + jacobian.reduce((s, row, t) => s + row[k] * residuals[t], 0),
    );
    const step = factorOf(precision(jacobian, dimension)).solve(gradient);
    let scale = Math.min(1, 1.5 / Math.max(...step.map(Math.abs)));
    let next = z;
    let found = residuals;
    for (let halving = 0; halving < 6; halving++, scale /= 2) {
      next = z.map((value, k) => value - scale * step[k]);
      found = evaluate(next);
      if (misfit(next, found) < misfit(z, residuals)) break;
    }
    const gain = misfit(z, residuals) - misfit(next, found);
    if (gain <= 0) break;
    z = next;
    residuals = found;
    if (gain < 1e-4) break;
    jacobian = slopes(z, residuals, evaluate);
  }
  return { mode: z, jacobian, residuals };
}

function slopes(
  z: readonly number[],
  residuals: readonly number[],
  evaluate: (z: readonly number[]) => number[],
): number[][] {
  const step = 0.02;
  const columns = z.map((_, k) => evaluate(z.map((value, i) => (i === k ? value + step : value))));
  return residuals.map((r, t) => columns.map((column) => (column[t] - r) / step));
}

/** JᵀJ + 1: the curvature of the misfit with its standard normal prior. */
function precision(jacobian: readonly (readonly number[])[], dimension: number): number[][] {
  return Array.from({ length: dimension }, (_, a) =>
    Array.from({ length: dimension }, (_, b) =>
      jacobian.reduce((sum, row) => sum + row[a] * row[b], a === b ? 1 : 0),
    ),
  );
}

function sampleRound(options: {
  centre: readonly number[];
  spread: readonly (readonly number[])[];
  size: number;
  seed: number;
  round: number;
  evaluate: (z: readonly number[]) => number[];
}): { z: number[]; weight: number }[] {
  const { centre, spread, size } = options;
  const stream = randomStream({ seed: options.seed, stream: options.round });
  const factor = factorOf(spread).lower;
  const dimension = centre.length;
  const logWeights: number[] = [];
  const points: number[][] = [];
  for (let i = 0; i < size; i++) {
    const chi = (2 * stream.gamma(DEGREES_OF_FREEDOM / 2)) / DEGREES_OF_FREEDOM;
    const e = centre.map(() => stream.normal() / Math.sqrt(chi));
    const z = centre.map(
      (value, k) => value + factor[k].reduce((sum, l, j) => (j <= k ? sum + l * e[j] : sum), 0),
    );
    const square = e.reduce((sum, x) => sum + x * x, 0);
    const lnProposal = (-(DEGREES_OF_FREEDOM + dimension) / 2) * Math.log1p(square / DEGREES_OF_FREEDOM);
    points.push(z);
    const inside = z.every((value) => Math.abs(value) <= PRIOR_REACH);
    logWeights.push(inside ? -misfit(z, options.evaluate(z)) - lnProposal : Number.NEGATIVE_INFINITY);
  }
  const top = Math.max(...logWeights);
  const weights = logWeights.map((w) => Math.exp(w - top));
  const sum = weights.reduce((a, b) => a + b, 0);
  return points.map((z, i) => ({ z, weight: weights[i] / sum }));
}

function weightedMean(draws: readonly { z: number[]; weight: number }[], dimension: number): number[] {
  return Array.from({ length: dimension }, (_, k) => draws.reduce((sum, d) => sum + d.weight * d.z[k], 0));
}

/** Slightly inflated, so that the next round covers the tails. */
function weightedCovariance(
  draws: readonly { z: number[]; weight: number }[],
  mean: readonly number[],
  dimension: number,
): number[][] {
  return Array.from({ length: dimension }, (_, a) =>
    Array.from(
      { length: dimension },
      (_, b) =>
        1.1 *
        draws.reduce(
          (sum, d) => sum + d.weight * (d.z[a] - mean[a]) * (d.z[b] - mean[b]),
          a === b ? 1e-3 : 0,
        ),
    ),
  );
}

function systematicResample(draws: readonly { z: number[]; weight: number }[], kept: number): number[][] {
  const chosen: number[][] = [];
  let reached = 0;
  let index = -1;
  for (let i = 0; i < kept; i++) {
    while (reached < (i + 0.5) / kept && index < draws.length - 1) reached += draws[++index].weight;
    chosen.push(draws[index].z);
  }
  return chosen;
}

/** Both matrices factored here are sums of squares plus a positive diagonal; null would be a programmer's mistake. */
function factorOf(matrix: readonly (readonly number[])[]): CholeskyFactor {
  const factor = cholesky(matrix);
  if (!factor) throw new RangeError("A covariance of the calibration is not positive definite");
  return factor;
}
