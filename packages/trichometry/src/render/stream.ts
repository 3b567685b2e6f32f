/**
 * The renderer's random streams, keyed by what they belong to, so that one hair keeps its draws when another hair is
 * lost: a scalp that is photographed again changes only where it was told to change.
 */
import { randomStream } from "@anagen/numerics";

export interface Stream {
  /** Uniform in (0, 1). */
  uniform(): number;
  between(low: number, high: number): number;
  normal(mean?: number, sd?: number): number;
  /** Log-normal with the given median and standard deviation of the logarithm. */
  lognormal(median: number, logSd: number): number;
  /** Integer in [0, count). */
  integer(count: number): number;
  poisson(mean: number): number;
}

/** Returns the stream of `part` (what is drawn) and `item` (which of them) under a seed; integers of 32 bits. */
export function createStream(seed: number, part: number, item = 0): Stream {
  const source = randomStream({ seed, stream: part, substream: item });
  return {
    uniform: source.uniform,
    between: (low, high) => low + (high - low) * source.uniform(),
    normal: (mean = 0, sd = 1) => mean + sd * source.normal(),
    lognormal: (median, logSd) => median * Math.exp(logSd * source.normal()),
    integer: (count) => Math.floor(source.uniform() * count),
    poisson: (mean) => poisson(mean, source.uniform, source.normal),
  };
}

/** Mixes two integers into one of 32 bits (murmur3 finaliser), for lattices that are read at random places. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Knuth's product of uniforms up to a mean of 60, rounded normal above. */
function poisson(mean: number, uniform: () => number, normal: () => number): number {
  if (mean <= 0) return 0;
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
  const limit = Math.exp(-mean);
  let product = uniform();
  let count = 0;
  while (product > limit) {
    product *= uniform();
    count++;
  }
  return count;
}
