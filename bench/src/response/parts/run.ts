/** What every part of the validation is given. */
import type { MeasuringErrors } from "../photographHead.ts";
import type { Head } from "../simulateHeads.ts";

export interface Run {
  readonly heads: readonly Head[];
  readonly errors: MeasuringErrors;
  readonly seed: number;
}
