/**
 * The posterior of the free parameters: Gauss–Newton to its mode, then four Markov chains around it. Two kernels take turns: a
 * preconditioned Crank–Nicolson step about the normal approximation, which moves far, and a random walk, which is at home
 * in the bent tails where the approximation is wrong (importance sampling was tried and lost its weight to single draws there).
 */
import { type CholeskyFactor, cholesky, type RandomStream, randomStream } from "@anagen/numerics";
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
  /** Effective number of independent draws of the parameter that mixes worst, over all chains. */
  readonly effectiveSampleSize: number;
  /** Greatest potential scale reduction of any parameter (Gelman and Rubin 1992); near 1 when the chains agree. */
  readonly scaleReduction: number;
  /** Share of steps accepted after the warm-up. */
  readonly accepted: number;
}

const targets = findings.filter((finding) => finding.use === "F");
const CHAINS = 4;
/** Share of the old place that a Crank–Nicolson step keeps. */
const KEPT = 0.75;
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
 * @param options.warmUp steps of each chain that are spent on finding the spread and thrown away
 * @param options.steps steps of each of the four chains after that
 * @param options.kept draws in the result
 */
export function fitPosterior(options: {
  readonly seed: number;
  readonly warmUp: number;
  readonly steps: number;
  readonly kept: number;
  readonly onProgress?: (done: number, of: number) => void;
}): FittedPosterior {
  const dimension = freeParameters.length;
  let evaluations = 0;
  const total = CHAINS * (options.warmUp + options.steps) + 12 * dimension;
  const evaluate = (z: readonly number[]) => {
    evaluations++;
    if (evaluations % 50 === 0) options.onProgress?.(evaluations, total);
    return residualsAt(z);
  };
  const { mode, jacobian, residuals } = climb(dimension, evaluate);
  const laplace = factorOf(precision(jacobian, dimension)).inverse();
  const first = runChains({
    mode,
    spread: laplace,
    starts: null,
    steps: options.warmUp,
    seed: options.seed,
    evaluate,
  });
  const warm = first.chains.flatMap((chain) => chain.slice(chain.length >> 1));
  const centre = mean(warm, dimension);
  // Half the spread of the warm-up, half the normal approximation: neither alone can be trusted yet.
  const seen = covariance(warm, centre, dimension);
  const spread = laplace.map((row, a) => row.map((value, b) => (value + seen[a][b]) / 2));
  const starts = first.chains.map((chain) => chain[chain.length - 1]);
  const { chains, accepted } = runChains({
    mode: centre,
    spread,
    starts,
    steps: options.steps,
    seed: options.seed + 1,
    evaluate,
  });
  const all = chains.flat();
  return {
    mode,
    misfitAtMode: misfit(mode, residuals),
    jacobian,
    draws: Array.from(
      { length: options.kept },
      (_, k) => all[Math.floor(((k + 0.5) * all.length) / options.kept)],
    ),
    evaluations,
    ...chainQuality(chains),
    accepted,
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

function runChains(options: {
  mode: readonly number[];
  spread: readonly (readonly number[])[];
  starts: readonly number[][] | null;
  steps: number;
  seed: number;
  evaluate: (z: readonly number[]) => number[];
}): { chains: number[][][]; accepted: number } {
  const { mode, spread, starts, steps, evaluate } = options;
  const factor = factorOf(spread);
  const dimension = mode.length;
  const coloured = (stream: RandomStream) => {
    const e = mode.map(() => stream.normal());
    return factor.lower.map((row, k) => e.reduce((sum, x, j) => (j <= k ? sum + row[j] * x : sum), 0));
  };
  const lnReference = (z: readonly number[]) => {
    const offset = z.map((value, k) => value - mode[k]);
    return -0.5 * factor.solve(offset).reduce((sum, x, k) => sum + x * offset[k], 0);
  };
  const lnTarget = (z: readonly number[]) =>
    z.every((value) => Math.abs(value) <= PRIOR_REACH) ? -misfit(z, evaluate(z)) : Number.NEGATIVE_INFINITY;
  let moved = 0;
  const chains = Array.from({ length: CHAINS }, (_, chain) => {
    const stream = randomStream({ seed: options.seed, stream: chain });
    let z: number[] = starts
      ? starts[chain]
      : mode.map((value, k) => value + 0.3 * Math.sqrt(spread[k][k]) * stream.normal());
    let ln = lnTarget(z);
    return Array.from({ length: steps }, (__, step) => {
      const far = step % 2 === 0;
      const jump = coloured(stream);
      const keep = far ? KEPT : 1;
      const reach = far ? Math.sqrt(1 - KEPT * KEPT) : 1.7 / Math.sqrt(dimension);
      const next = z.map((value, k) => mode[k] + keep * (value - mode[k]) + reach * jump[k]);
      const lnNext = lnTarget(next);
      const correction = far ? lnReference(z) - lnReference(next) : 0;
      if (Math.log(stream.uniform()) < lnNext - ln + correction) {
        z = next;
        ln = lnNext;
        moved++;
      }
      return z;
    });
  });
  return { chains, accepted: moved / (CHAINS * Math.max(1, steps)) };
}

/** Worst effective sample size (Geyer's initial positive sequence) and worst scale reduction over the parameters. */
function chainQuality(chains: readonly number[][][]): {
  effectiveSampleSize: number;
  scaleReduction: number;
} {
  const steps = chains[0].length;
  let effectiveSampleSize = Number.POSITIVE_INFINITY;
  let scaleReduction = 1;
  for (let k = 0; k < chains[0][0].length; k++) {
    const series = chains.map((chain) => chain.map((z) => z[k]));
    const means = series.map((values) => values.reduce((a, b) => a + b, 0) / steps);
    const grand = means.reduce((a, b) => a + b, 0) / chains.length;
    const within =
      series.reduce((sum, values, c) => sum + values.reduce((s, v) => s + (v - means[c]) ** 2, 0), 0) /
      (chains.length * (steps - 1));
    const between = means.reduce((sum, m) => sum + (m - grand) ** 2, 0) / (chains.length - 1);
    scaleReduction = Math.max(scaleReduction, Math.sqrt((steps - 1) / steps + between / within));
    const lagged = (lag: number) =>
      series.reduce((sum, values, c) => {
        let product = 0;
        for (let t = lag; t < steps; t++) product += (values[t] - means[c]) * (values[t - lag] - means[c]);
        return sum + product / steps;
      }, 0) / chains.length;
    const variance = lagged(0) + between;
    let time = 1;
    for (let lag = 1; lag + 1 < steps; lag += 2) {
      const pair = (lagged(lag) + lagged(lag + 1) + 2 * between) / variance;
      if (!(pair > 0.01)) break;
      time += 2 * pair;
    }
    effectiveSampleSize = Math.min(effectiveSampleSize, (chains.length * steps) / time);
  }
  return { effectiveSampleSize, scaleReduction };
}

function mean(draws: readonly (readonly number[])[], dimension: number): number[] {
  return Array.from({ length: dimension }, (_, k) => draws.reduce((sum, z) => sum + z[k], 0) / draws.length);
}

function covariance(
  draws: readonly (readonly number[])[],
  centre: readonly number[],
  dimension: number,
): number[][] {
  return Array.from({ length: dimension }, (_, a) =>
    Array.from(
      { length: dimension },
      (__, b) =>
        draws.reduce((sum, z) => sum + (z[a] - centre[a]) * (z[b] - centre[b]), 0) / (draws.length - 1),
    ),
  );
}

/** Both matrices factored here are sums of squares plus a positive diagonal; null would be a programmer's mistake. */
function factorOf(matrix: readonly (readonly number[])[]): CholeskyFactor {
  const factor = cholesky(matrix);
  if (!factor) throw new RangeError("A covariance of the calibration is not positive definite");
  return factor;
}
