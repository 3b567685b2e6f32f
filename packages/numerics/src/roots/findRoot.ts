/** Finds where a function crosses zero inside a bracket: Brent's method (Brent 1973, Algorithms for Minimization, ch. 4). */

export interface RootOptions {
  /** Width of the final bracket that counts as found, absolute; default 1e-14, never below machine precision of the root. */
  readonly tolerance?: number;
  /** Most evaluations; default 200. */
  readonly maxEvaluations?: number;
}

/**
 * Returns x in [low, high] with f(x) = 0 to the tolerance.
 * Throws a RangeError when f(low) and f(high) have the same sign: without a bracket there is nothing to find.
 */
export function findRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  options: RootOptions = {},
): number {
  const { tolerance = 1e-14, maxEvaluations = 200 } = options;
  let a = low;
  let b = high;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa * fb < 0))
    throw new RangeError(`No bracket: f(${low}) = ${fa} and f(${high}) = ${fb}; the signs must differ`);
  let c = a;
  let fc = fa;
  let step = b - a;
  let before = step;
  for (let evaluation = 0; evaluation < maxEvaluations; evaluation++) {
    if (Math.abs(fc) < Math.abs(fb)) [a, b, c, fa, fb, fc] = [b, c, b, fb, fc, fb];
    const limit = 2 * Number.EPSILON * Math.abs(b) + 0.5 * tolerance;
    const half = 0.5 * (c - b);
    if (Math.abs(half) <= limit || fb === 0) return b;
    const next = interpolatedStep({ a, b, c, fa, fb, fc, half, before, limit });
    before = next === null ? half : step;
    step = next ?? half;
    a = b;
    fa = fb;
    b += Math.abs(step) > limit ? step : Math.sign(half) * limit;
    fb = f(b);
    if (fb * fc > 0) {
      c = a;
      fc = fa;
      step = b - a;
      before = step;
    }
  }
  return b;
}

interface Bracket {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly fa: number;
  readonly fb: number;
  readonly fc: number;
  readonly half: number;
  readonly before: number;
  readonly limit: number;
}

/** Secant or inverse quadratic step, or null where bisection is the safer choice. */
function interpolatedStep({ a, b, c, fa, fb, fc, half, before, limit }: Bracket): number | null {
  if (Math.abs(before) < limit || Math.abs(fa) <= Math.abs(fb)) return null;
  const s = fb / fa;
  let p: number;
  let q: number;
  if (a === c) {
    p = 2 * half * s;
    q = 1 - s;
  } else {
    const r = fb / fc;
    const t = fa / fc;
    p = s * (2 * half * t * (t - r) - (b - a) * (r - 1));
    q = (t - 1) * (r - 1) * (s - 1);
  }
  if (p > 0) q = -q;
  else p = -p;
  const accepted = 2 * p < Math.min(3 * half * q - Math.abs(limit * q), Math.abs(before * q));
  return accepted ? p / q : null;
}
