/** An effect size with its sampling variance, and the measures that the engine knows. */

export interface EffectSize {
  /** The estimate on the analysis scale (logarithms for ratios). */
  readonly yi: number;
  /** Sampling variance of `yi`; above 0. */
  readonly vi: number;
}

/** An effect size of a named study, ready to be pooled. */
export interface StudyEffect extends EffectSize {
  readonly study: string;
  /** Assumptions that the number rests on, in words; empty when it was printed as such. */
  readonly assumptions?: readonly string[];
}

/** MD mean difference, SMD standardised mean difference, ROM log ratio of means, OR/RR log odds or risk ratio, RD risk difference. */
export type Measure = "MD" | "SMD" | "ROM" | "OR" | "RR" | "RD" | "GEN";

/** Arm of a trial with a continuous outcome. */
export interface MeanArm {
  readonly n: number;
  readonly mean: number;
  /** Standard deviation among people (not the standard error). */
  readonly sd: number;
}

/** Arm of a trial with a yes-or-no outcome. */
export interface CountArm {
  readonly events: number;
  readonly n: number;
}
