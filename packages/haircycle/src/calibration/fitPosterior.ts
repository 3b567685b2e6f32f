/**
 * The posterior of the free parameters: Gauss–Newton to its mode, a quadratic stand-in for the model around it, and four Markov
 * chains. Each step walks long on the stand-in, and the model itself accepts or refuses where the walk ends (the surrogate
 * transition method, Liu 2001, Monte Carlo Strategies in Scientific Computing, section 9.4.3), so that the draws are those of the model and nearly
 * independent.
 */
import { type CholeskyFactor, cholesky, type RandomStream, randomStream } from "@anagen/numerics";
import { findings } from "./findings.ts";
import { predictFindings } from "./forwardModel.ts";
import { freeParameters, fromCoordinates } from "./freeParameters.ts";
import { quadraticSurrogate } from "./quadraticSurrogate.ts";

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
/** Steps on the stand-in between two questions to the model. */
const WALK = 400;
/** The stand-in is fitted within this many standard deviations of the normal approximation. */
const TRAINING_REACH = 1.3;
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
 * @param options.training places at which the model is computed to fit the stand-in, at least 250
 * @param options.steps questions to the model in each of the four chains
 * @param options.kept draws in the result
 */
export function fitPosterior(options: {
  readonly seed: number;
  readonly training: number;
  readonly steps: number;
  readonly kept: number;
  readonly onProgress?: (done: number, of: number) => void;
}): FittedPosterior {
  const dimension = freeParameters.length;
  let evaluations = 0;
  const total = options.training + CHAINS * options.steps + 12 * dimension;
  const evaluate = (z: readonly number[]) => {
    evaluations++;
    if (evaluations % 50 === 0) options.onProgress?.(evaluations, total);
    return residualsAt(z);
  };
  const { mode, jacobian, residuals } = climb(dimension, evaluate);
  const factor = factorOf(factorOf(precision(jacobian, dimension)).inverse());
  const around = (stream: RandomStream, reach: number) => {
    const e = mode.map(() => reach * stream.normal());
    return mode.map((value, k) => {
      const moved = e.reduce((sum, x, j) => (j <= k ? sum + factor.lower[k][j] * x : sum), value);
      return Math.min(PRIOR_REACH, Math.max(-PRIOR_REACH, moved));
    });
  };
  const training = randomStream({ seed: options.seed, stream: CHAINS });
  const points = Array.from({ length: options.training }, () => around(training, TRAINING_REACH));
  const surrogate = quadraticSurrogate(points, points.map(evaluate));
  const { chains, accepted } = runChains({
    around,
    surrogate,
    evaluate,
    steps: options.steps,
    seed: options.seed,
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

/** Each chain: a random walk on the stand-in from the present place, then the model's verdict on where it ended. */
function runChains(options: {
  around: (stream: RandomStream, reach: number) => number[];
  surrogate: (z: readonly number[]) => number[];
  evaluate: (z: readonly number[]) => number[];
  steps: number;
  seed: number;
}): { chains: number[][][]; accepted: number } {
  const { around, surrogate, evaluate, steps } = options;
  const lnGuess = (z: readonly number[]) =>
    z.every((value) => Math.abs(value) <= PRIOR_REACH) ? -misfit(z, surrogate(z)) : Number.NEGATIVE_INFINITY;
  let moved = 0;
  const chains = Array.from({ length: CHAINS }, (_, chain) => {
    const stream = randomStream({ seed: options.seed, stream: chain });
    const origin = around(stream, 0);
    const reach = 2 / Math.sqrt(origin.length);
    let z = walk(around(stream, 1), stream);
    let ln = -misfit(z, evaluate(z));
    let guess = lnGuess(z);
    function walk(from: number[], walking: RandomStream): number[] {
      let place = from;
      let height = lnGuess(place);
      for (let k = 0; k < WALK; k++) {
        const jump = around(walking, reach);
        const next = place.map((value, i) => value + jump[i] - origin[i]);
        const nextHeight = lnGuess(next);
        if (Math.log(walking.uniform()) >= nextHeight - height) continue;
        place = next;
        height = nextHeight;
      }
      return place;
    }
    return Array.from({ length: steps }, () => {
      const next = walk(z, stream);
      const lnNext = -misfit(next, evaluate(next));
      const nextGuess = lnGuess(next);
      if (Math.log(stream.uniform()) < lnNext - ln - (nextGuess - guess)) {
        z = next;
        ln = lnNext;
        guess = nextGuess;
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

/** Both matrices factored here are sums of squares plus a positive diagonal; null would be a programmer's mistake. */
function factorOf(matrix: readonly (readonly number[])[]): CholeskyFactor {
  const factor = cholesky(matrix);
  if (!factor) throw new RangeError("A covariance of the calibration is not positive definite");
  return factor;
}
