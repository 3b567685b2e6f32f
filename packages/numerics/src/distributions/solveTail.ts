/** Finds where a tail probability takes a wanted value: the one root finder behind gamma, beta, t, F and chi-square. */

/**
 * u with lnTail(u) = target, for a lnTail that is monotone in u. Newton's step where it stays inside the bracket, else the middle.
 * @param options.lnTail ln of the tail probability and its slope in u
 * @param options.rising true when lnTail grows with u
 * @param options.start a finite first guess
 */
export function solveTail(options: {
  readonly lnTail: (u: number) => { readonly value: number; readonly slope: number };
  readonly target: number;
  readonly rising: boolean;
  readonly start: number;
}): number {
  const { lnTail, target, rising } = options;
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  let u = options.start;
  let reach = 1;
  for (let iteration = 0; iteration < 300; iteration++) {
    const { value, slope } = lnTail(u);
    const miss = value - target;
    if (miss === 0) return u;
    if (miss > 0 === rising) high = u;
    else low = u;
    let next = u - miss / slope;
    if (!(next > low && next < high)) {
      if (low === Number.NEGATIVE_INFINITY) next = high - reach;
      else if (high === Number.POSITIVE_INFINITY) next = low + reach;
      else next = low + (high - low) / 2;
      reach *= 2;
    }
    const moved = Math.abs(next - u);
    if (moved <= 4e-16 * Math.max(1, Math.abs(u)) || high - low <= 2e-16 * Math.abs(u)) return next;
    u = next;
  }
  return u;
}
