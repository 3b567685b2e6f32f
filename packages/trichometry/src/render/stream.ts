/**
 * The renderer's own random stream (sfc32), keyed by several integers, so that one hair keeps its draws when another
 * hair is lost: a scalp that is photographed again changes only where it was told to change.
 */

export interface Stream {
  /** Uniform in [0, 1), 32 bits. */
  uniform(): number;
  between(low: number, high: number): number;
  normal(mean?: number, sd?: number): number;
  /** Log-normal with the given median and standard deviation of the logarithm. */
  lognormal(median: number, logSd: number): number;
  /** Integer in [0, count). */
  integer(count: number): number;
  poisson(mean: number): number;
}

/**
 * Returns the stream that belongs to the given keys (integers, any order of magnitude up to 2^32).
 * The same keys give the same stream; keys that differ in one place give unrelated streams.
 */
export function createStream(...keys: readonly number[]): Stream {
  const next = sfc32(keys);
  let spare: number | undefined;
  const uniform = () => next() / 4294967296;
  const standardNormal = () => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  return {
    uniform,
    between: (low, high) => low + (high - low) * uniform(),
    normal: (mean = 0, sd = 1) => mean + sd * standardNormal(),
    lognormal: (median, logSd) => median * Math.exp(logSd * standardNormal()),
    integer: (count) => Math.floor(uniform() * count),
    poisson: (mean) => poisson(mean, uniform, standardNormal),
  };
}

/** Mixes two integers into one of 32 bits (murmur3 finaliser), for lattices that are read at random places. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function sfc32(keys: readonly number[]): () => number {
  let a = 0x243f6a88;
  let b = 0x85a308d3;
  let c = 0x13198a2e;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (const key of keys) {
    a = mix(a, Math.floor(key) >>> 0);
    b = mix(b, Math.floor(key / 4294967296) >>> 0);
    next();
  }
  for (let i = 0; i < 12; i++) next();
  return next;
}

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
