/** Error function and its complement, with full relative accuracy in the tail. */

const TWO_OVER_SQRT_PI = 1.1283791670955126;
const ONE_OVER_SQRT_PI = 0.5641895835477563;

/** erf(x) (DLMF 7.2.1); relative error below 1e-14. */
export function erf(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  const size = Math.abs(x);
  const value = size < 2 ? risingSeries(size) : 1 - erfc(size);
  return x < 0 ? -value : value;
}

/** erfc(x) = 1 − erf(x); relative error below 1e-13 down to the smallest doubles. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x < 1) return 1 - erf(x);
  return expMinusSquare(x) * scaledErfc(x);
}

/** ln erfc(x): finite where erfc itself has fallen below the smallest double. */
export function lnErfc(x: number): number {
  return x < 1 ? Math.log(erfc(x)) : -x * x + Math.log(scaledErfc(x));
}

/** exp(−x²) with the square split, so that the error of x² does not grow into the result. */
function expMinusSquare(x: number): number {
  const head = Math.fround(x);
  const tail = x - head;
  return Math.exp(-head * head) * Math.exp(-tail * (head + x));
}

/** erf for 0 ≤ x < 2 (DLMF 7.6.2: all terms positive, nothing cancels). */
function risingSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return TWO_OVER_SQRT_PI * Math.exp(-x * x) * sum;
}

/** exp(x²) erfc(x) for x ≥ 1 by its continued fraction (DLMF 7.9.2), evaluated from the far end. */
function scaledErfc(x: number): number {
  const depth = Math.ceil(12 + 170 / (x * x));
  let tail = 0;
  for (let k = depth; k >= 1; k--) tail = k / 2 / (x + tail);
  return ONE_OVER_SQRT_PI / (x + tail);
}
