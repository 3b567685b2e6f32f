/** Comparisons that floating-point noise does not decide, and rounding to decimals as the pathway asks for. */

const slack = 1e-9;

/** Strictly above, by more than the noise of floating-point arithmetic (1e-9, relative above 1). */
export function above(value: number, limit: number): boolean {
  return value - limit > slack * Math.max(1, Math.abs(limit));
}

/** Whether a value differs from a reference by more than a share of the reference. */
export function differsByMore(value: number, reference: number, share: number): boolean {
  return above(Math.abs(value - reference), share * Math.abs(reference));
}

/** Rounded to decimals, halves away from zero, unmoved by noise in the last place. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const scaled = Math.abs(value) * factor;
  const whole = Math.round(scaled * (1 + Number.EPSILON * 4));
  return whole === 0 ? 0 : (Math.sign(value) * whole) / factor;
}
