/**
 * The diameters of a picture's hairs as a distribution, freed of the doubt of the single values: a smoothed maximum
 * likelihood on a grid (EMS, Silverman and others 1990). It is the prior of each hair's own class.
 */
import { exp } from "../portable/exp.ts";

export interface DoubtfulDiameter {
  readonly diameterUm: number;
  readonly sdUm: number;
  /** Probability that it is a hair. */
  readonly weight: number;
}

export interface DiameterDistribution {
  /** Expected value of a function of the true diameter (µm), given what was measured of one hair. */
  readonly expected: (hair: DoubtfulDiameter, of: (um: number) => number) => number;
}

/** µm; steps of 5 % are finer than any hair is known. */
const grid: readonly number[] = (() => {
  const points: number[] = [];
  for (let um = 5; um < 220; um *= 1.05) points.push(um);
  return points;
})();
const rounds = 12;
/** Smoothing of the distribution between rounds, steps to either side: 10 % of the diameter. */
const kernel = [0.25, 0.5, 0.25] as const;
/** Hairs' worth of an even spread over all widths, so that a few hairs do not exclude what they happen not to show. */
const evenHairs = 2;
/** No diameter is known better than this, as a share (grid). */
const leastShare = 0.02;

export function diameterDistribution(hairs: readonly DoubtfulDiameter[]): DiameterDistribution {
  let density: Float64Array = Float64Array.from(grid, () => 1 / grid.length);
  const likelihoods = hairs.map(likelihoodOf);
  const total = hairs.reduce((sum, h) => sum + h.weight, 0);
  for (let round = 0; round < rounds && total > 0; round++) {
    const next = new Float64Array(grid.length).fill(evenHairs / grid.length);
    hairs.forEach((hair, i) => {
      const posterior = posteriorOf(hair, likelihoods[i], density);
      for (let k = 0; k < grid.length; k++) next[k] += hair.weight * posterior[k];
    });
    density = smoothed(next).map((v) => v / (total + evenHairs));
  }
  return {
    expected: (hair, of) => {
      const posterior = posteriorOf(hair, likelihoodOf(hair), density);
      return posterior.reduce((sum, p, k) => sum + p * of(grid[k]), 0);
    },
  };
}

function likelihoodOf({ diameterUm, sdUm }: DoubtfulDiameter): Float64Array {
  const sd = Math.max(sdUm, leastShare * diameterUm);
  return Float64Array.from(grid, (um) => exp(-(((um - diameterUm) / sd) ** 2) / 2));
}

/** A hair that is unlike every width of the grid has its nearest point. */
function posteriorOf(
  { diameterUm }: DoubtfulDiameter,
  likelihood: Float64Array,
  density: Float64Array,
): Float64Array {
  const joint = likelihood.map((l, k) => l * density[k]);
  const sum = joint.reduce((a, b) => a + b, 0);
  if (sum > 1e-300) return joint.map((v) => v / sum);
  const distances = grid.map((um) => Math.abs(um - diameterUm));
  const nearest = distances.indexOf(Math.min(...distances));
  return joint.map((_, k) => (k === nearest ? 1 : 0));
}

function smoothed(values: Float64Array): Float64Array {
  const last = values.length - 1;
  return values.map((v, k) => {
    const before = values[k === 0 ? 0 : k - 1];
    const behind = values[k === last ? last : k + 1];
    return kernel[0] * before + kernel[1] * v + kernel[2] * behind;
  });
}
