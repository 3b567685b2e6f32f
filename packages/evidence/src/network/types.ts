/** What a network meta-analysis is made of: arms of trials, and the treatments that they compare. */

/** One arm with a mean and its sampling variance (a mean change, a log odds, …). */
export interface NetworkArm {
  readonly study: string;
  readonly treatment: string;
  readonly mean: number;
  /** Sampling variance of the mean: sd²/n. */
  readonly variance: number;
}

/**
 * A trial known only by one difference between two arms (a paired design, or a printed contrast): first minus second.
 */
export interface NetworkContrast {
  readonly study: string;
  readonly first: string;
  readonly second: string;
  readonly yi: number;
  readonly vi: number;
}

/** Contrasts of one study against its base arm, with their covariance: the arms share the base. */
export interface StudyBlock {
  readonly study: string;
  readonly treatments: readonly string[];
  /** One row a contrast: its two treatments, first minus base. */
  readonly pairs: readonly (readonly [first: string, base: string])[];
  readonly y: readonly number[];
  readonly covariance: readonly (readonly number[])[];
}
