/** Smallest value of a function of one number in an interval: Brent's parabolic search (Brent 1973, ch. 5). */

export interface ScalarMinimum {
  readonly x: number;
  readonly value: number;
  readonly evaluations: number;
}

export interface ScalarOptions {
  /** Relative tolerance of x; default 1e-10 (below about 1e-8 only the evaluations grow: the function is flat there). */
  readonly tolerance?: number;
  /** Most evaluations; default 500. */
  readonly maxEvaluations?: number;
}

const goldenShare = (3 - Math.sqrt(5)) / 2;

/** Returns a local minimum of f in [low, high]; the global one when f has a single dip there. */
export function minimiseScalar(
  f: (x: number) => number,
  low: number,
  high: number,
  options: ScalarOptions = {},
): ScalarMinimum {
  const { tolerance = 1e-10, maxEvaluations = 500 } = options;
  let a = low;
  let b = high;
  let x = a + goldenShare * (b - a);
  let w = x;
  let v = x;
  let fx = f(x);
  let fw = fx;
  let fv = fx;
  let step = 0;
  let before = 0;
  let evaluations = 1;
  while (evaluations < maxEvaluations) {
    const middle = (a + b) / 2;
    const limit = tolerance * Math.abs(x) + 1e-14;
    if (Math.abs(x - middle) <= 2 * limit - (b - a) / 2) break;
    const parabolic = Math.abs(before) > limit ? parabolaStep({ x, w, v, fx, fw, fv, a, b, before }) : null;
    if (parabolic === null) {
      before = x < middle ? b - x : a - x;
      step = goldenShare * before;
    } else {
      before = step;
      step = parabolic;
      const at = x + step;
      if (at - a < 2 * limit || b - at < 2 * limit) step = x < middle ? limit : -limit;
    }
    const u = x + (Math.abs(step) >= limit ? step : Math.sign(step) * limit);
    const fu = f(u);
    evaluations++;
    if (fu <= fx) {
      if (u < x) b = x;
      else a = x;
      [v, w, x, fv, fw, fx] = [w, x, u, fw, fx, fu];
      continue;
    }
    if (u < x) a = u;
    else b = u;
    if (fu <= fw || w === x) [v, w, fv, fw] = [w, u, fw, fu];
    else if (fu <= fv || v === x || v === w) [v, fv] = [u, fu];
  }
  return { x, value: fx, evaluations };
}

interface Points {
  readonly x: number;
  readonly w: number;
  readonly v: number;
  readonly fx: number;
  readonly fw: number;
  readonly fv: number;
  readonly a: number;
  readonly b: number;
  readonly before: number;
}

/** Step to the bottom of the parabola through three points, or null when it leaves the interval or does not shrink. */
function parabolaStep({ x, w, v, fx, fw, fv, a, b, before }: Points): number | null {
  const r = (x - w) * (fx - fv);
  let q = (x - v) * (fx - fw);
  let p = (x - v) * q - (x - w) * r;
  q = 2 * (q - r);
  if (q > 0) p = -p;
  else q = -q;
  const inside = Math.abs(p) < Math.abs(0.5 * q * before) && p > q * (a - x) && p < q * (b - x);
  return inside ? p / q : null;
}
