/**
 * A number that a person may be shown: best value, standard deviation and a 95 % interval, all in one unit.
 * The interval need not be symmetric (a count near zero has a lower bound of 0 and still an upper bound).
 */
export interface Estimate {
  /** Best value, in `unit`. */
  readonly value: number;
  /** Standard deviation of the value, in `unit`; 0 only for a number that has no doubt. */
  readonly sd: number;
  /** Lower end of the 95 % interval, in `unit`. */
  readonly low: number;
  /** Upper end of the 95 % interval, in `unit`. */
  readonly high: number;
  /** UCUM-like unit as people read it: "hairs/cm²", "µm", "hairs", "%", "mm/cm²", "px". */
  readonly unit: string;
}
