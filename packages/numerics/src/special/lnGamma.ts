/** Natural logarithm of the gamma function for positive arguments, accurate near its zeros at 1 and 2 too. */

/** (ζ(k) − 1)/k for k = 2 …, coefficients of lnΓ(2 + z) (DLMF 5.7.3 after adding ln(1 + z)). */
const ZETA_TERMS: readonly number[] = zetaTerms(34);
const ONE_MINUS_EULER = 0.42278433509846713;
const HALF_LN_TWO_PI = 0.9189385332046728;

/** lnΓ(x), x > 0; NaN below 0, +∞ at 0. Relative error below 2e-15. */
export function lnGamma(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN;
  if (x === 0 || x === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  if (x < 0.5) return lnGammaOfOnePlus(x) - Math.log(x);
  if (x < 1.5) return lnGammaOfOnePlus(x - 1);
  if (x < 2.5) return aroundTwo(x - 2);
  if (x < 10) {
    let product = 1;
    let y = x;
    while (y >= 2.5) {
      y -= 1;
      product *= y;
    }
    return Math.log(product) + aroundTwo(y - 2);
  }
  return (x - 0.5) * Math.log(x) - x + HALF_LN_TWO_PI + stirlingCorrection(x);
}

/**
 * lnΓ(x) − [(x − ½) ln x − x + ½ ln 2π] for x ≥ 10 (DLMF 5.11.1): what is left when large terms are cancelled by hand.
 */
export function stirlingCorrection(x: number): number {
  const w = 1 / (x * x);
  return (
    (1 / 12 -
      w *
        (1 / 360 -
          w *
            (1 / 1260 -
              w * (1 / 1680 - w * (1 / 1188 - w * (691 / 360360 - w * (1 / 156 - (w * 3617) / 122400))))))) /
    x
  );
}

function lnGammaOfOnePlus(z: number): number {
  return aroundTwo(z) - Math.log1p(z);
}

/** lnΓ(2 + z), |z| ≤ ½. */
function aroundTwo(z: number): number {
  let sum = 0;
  for (let k = ZETA_TERMS.length - 1; k >= 0; k--) sum = ZETA_TERMS[k]! - z * sum;
  return z * (ONE_MINUS_EULER + z * sum);
}

/** ζ(k) − 1 by direct summation with the Euler–Maclaurin tail (DLMF 25.2.9). */
function zetaTerms(last: number): number[] {
  const terms: number[] = [];
  const n = 20;
  for (let k = 2; k <= last; k++) {
    let sum = 0.5 * n ** -k + n ** (1 - k) / (k - 1);
    sum += (k / 12) * n ** (-k - 1) - ((k * (k + 1) * (k + 2)) / 720) * n ** (-k - 3);
    sum += ((k * (k + 1) * (k + 2) * (k + 3) * (k + 4)) / 30240) * n ** (-k - 5);
    for (let j = n - 1; j >= 2; j--) sum += j ** -k;
    terms.push(sum / k);
  }
  return terms;
}
