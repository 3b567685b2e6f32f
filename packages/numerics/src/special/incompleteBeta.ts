/** Regularised incomplete beta function, both tails with relative accuracy and as logarithms. */
import { fromLnLower, fromLnUpper, type Tails } from "./incompleteGamma.ts";
import { lnGamma, stirlingCorrection } from "./lnGamma.ts";
import { logOnePlusMinus } from "./logOnePlusMinus.ts";

/**
 * I_x(a, b) (`lower`) and 1 − I_x(a, b) (`upper`), a, b > 0. `y` is 1 − x: give it when it is known better than that
 * difference. A continued fraction on the side of the mean where it converges fast.
 * Relative error below 1e-12 for a and b up to 1e6.
 */
export function incompleteBeta(a: number, b: number, x: number, y: number = 1 - x): Tails {
  if (x <= 0) return { lower: 0, upper: 1, lnLower: Number.NEGATIVE_INFINITY, lnUpper: 0 };
  if (y <= 0) return { lower: 1, upper: 0, lnLower: 0, lnUpper: Number.NEGATIVE_INFINITY };
  const prefactor = lnBetaPrefactor(a, b, x, y);
  if (x * (a + b + 2) < a + 1) return fromLnLower(prefactor + Math.log(continuedFraction(a, b, x, y)));
  return fromLnUpper(prefactor + Math.log(continuedFraction(b, a, y, x)));
}

/** ln [x^a y^b / B(a, b)], arranged so that large terms cancel on paper and not in the sum. */
export function lnBetaPrefactor(a: number, b: number, x: number, y: number): number {
  const small = Math.min(a, b);
  if (small < 10) return lnPower(a, x, y) + lnPower(b, y, x) - lnBeta(a, b);
  const total = a + b;
  const meanX = a / total;
  const meanY = b / total;
  const excess = x < y ? x - meanX : meanY - y;
  return (
    a * bent(excess / meanX, x / meanX) +
    b * bent(-excess / meanY, y / meanY) +
    0.5 * Math.log((a * meanY) / (2 * Math.PI)) -
    stirlingCorrection(a) -
    stirlingCorrection(b) +
    stirlingCorrection(total)
  );
}

/** ln B(a, b) = lnΓ(a) + lnΓ(b) − lnΓ(a + b), a, b > 0. */
export function lnBeta(a: number, b: number): number {
  const large = Math.max(a, b);
  const small = Math.min(a, b);
  if (large < 10) return lnGamma(a) + lnGamma(b) - lnGamma(a + b);
  return lnGamma(small) + lnGammaStep(large, small);
}

/** lnΓ(a) − lnΓ(a + b), a ≥ 10. */
function lnGammaStep(a: number, b: number): number {
  return (
    -(a + b - 0.5) * Math.log1p(b / a) -
    b * (Math.log(a) - 1) +
    stirlingCorrection(a) -
    stirlingCorrection(a + b)
  );
}

function lnPower(exponent: number, base: number, complement: number): number {
  return exponent * (base > 0.5 ? Math.log1p(-complement) : Math.log(base));
}

function bent(excess: number, ratio: number): number {
  return excess > -0.9 && excess < 4 ? logOnePlusMinus(excess) : Math.log(ratio) - excess;
}

/**
 * The even part of DLMF 8.17.22 in the form of Didonato and Morris 1992 (ACM Trans Math Softw 18:360, eq. 9): its
 * denominators hold a − (a + b)x as one small number, so that nothing is lost when a is large and x near 1.
 */
function continuedFraction(a: number, b: number, x: number, y: number): number {
  const lambda = x < y ? a - (a + b) * x : (a + b) * y - b;
  let c = 1e300;
  let d = 1 / guarded((a / (a + 1)) * (lambda + 1));
  let value = d;
  for (let n = 1; n < 1e6; n++) {
    const span = a + 2 * n - 1;
    const top = ((a + n - 1) / span) * ((a + b + n - 1) / span) * n * (b - n) * x * x;
    const bottom = n + (n * (b - n) * x) / span + ((a + n) / (span + 2)) * (lambda + 1 + n * (1 + y));
    d = 1 / guarded(bottom + top * d);
    c = guarded(bottom + top / c);
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}

function guarded(x: number): number {
  return x === 0 ? 1e-300 : x;
}
