/** Regularised incomplete gamma functions P and Q, both tails with relative accuracy and as logarithms. */
import { lnGamma, stirlingCorrection } from "./lnGamma.ts";
import { logOnePlusMinus } from "./logOnePlusMinus.ts";

/** The two tails of a distribution function at one point: `lower + upper` = 1, each with its own relative accuracy. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
  readonly lnLower: number;
  readonly lnUpper: number;
}

/**
 * P(a, x) = γ(a, x)/Γ(a) and Q = 1 − P, for shape a > 0 (from 1e-3 on) and x ≥ 0.
 * Series below a + 1, continued fraction above (DLMF 8.7.1, 8.9.2). Relative error below 1e-12 for a up to 1e6.
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1, lnLower: Number.NEGATIVE_INFINITY, lnUpper: 0 };
  if (x === Number.POSITIVE_INFINITY) return fromLnUpper(Number.NEGATIVE_INFINITY);
  const prefactor = lnGammaPrefactor(a, x);
  if (x < a + 1) return fromLnLower(prefactor + Math.log(series(a, x)) - Math.log(a));
  return fromLnUpper(prefactor + Math.log(continuedFraction(a, x)));
}

/** ln [x^a e^(−x) / Γ(a)], without the cancellation of its three large terms. */
export function lnGammaPrefactor(a: number, x: number): number {
  if (a < 10) return a * Math.log(x) - x - lnGamma(a);
  const excess = (x - a) / a;
  const bent = excess > -0.9 && excess < 4 ? logOnePlusMinus(excess) : Math.log(x / a) - excess;
  return a * bent + 0.5 * Math.log(a / (2 * Math.PI)) - stirlingCorrection(a);
}

export function fromLnLower(lnLower: number): Tails {
  const lower = Math.exp(lnLower);
  const upper = -Math.expm1(lnLower);
  return { lower, upper, lnLower, lnUpper: lower < 0.5 ? Math.log1p(-lower) : Math.log(upper) };
}

export function fromLnUpper(lnUpper: number): Tails {
  const { lower, upper, lnLower, lnUpper: other } = fromLnLower(lnUpper);
  return { lower: upper, upper: lower, lnLower: other, lnUpper: lnLower };
}

/** Σ x^n / ((a+1) … (a+n)). */
function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Γ(a, x) e^x x^(−a) by the modified Lentz method. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 1e6; n++) {
    const step = n * (a - n);
    b += 2;
    d = 1 / guarded(step * d + b);
    c = guarded(b + step / c);
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}

function guarded(x: number): number {
  return x === 0 ? 1e-300 : x;
}
