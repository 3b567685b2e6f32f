/** What every continuous distribution of this room offers. */

/**
 * Probabilities are given on the side where they are small: `survival` and `survivalQuantile` keep full relative
 * accuracy (1e-12) in an upper tail of 1e-300, where 1 − cdf would be 0.
 */
export interface Distribution {
  readonly mean: number;
  readonly variance: number;
  /** Natural logarithm of the density; −∞ outside the support. */
  lnDensity(x: number): number;
  density(x: number): number;
  /** P(X ≤ x). */
  cdf(x: number): number;
  /** P(X > x). */
  survival(x: number): number;
  /** x with cdf(x) = p; NaN unless 0 ≤ p ≤ 1. */
  quantile(p: number): number;
  /** x with survival(x) = q; NaN unless 0 ≤ q ≤ 1. */
  survivalQuantile(q: number): number;
}

/** Throws for a parameter that no distribution can have: a programmer's mistake, not a user's. */
export function requirePositive(name: string, value: number): void {
  if (!(value > 0)) throw new RangeError(`Invalid ${name}: ${value}; it must be above 0`);
}
