/** ln(1 + x) − x without cancellation: the core of every tail of a sum of many small things. */

/** ln(1 + x) − x for x > −1; relative error below 1e-15 near 0. */
export function logOnePlusMinus(x: number): number {
  if (x < -0.4 || x > 0.6) return Math.log1p(x) - x;
  // With r = x/(2 + x): ln(1 + x) = 2(r + r³/3 + r⁵/5 + …) and x = 2r/(1 − r), so that the leading 2r is subtracted exactly.
  const r = x / (2 + x);
  const square = r * r;
  let sum = 0;
  for (let n = 22; n >= 1; n--) sum = sum * square + 1 / (2 * n + 1);
  return r * (2 * square * sum - x);
}
