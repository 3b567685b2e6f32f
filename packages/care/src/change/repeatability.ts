/** How well a measurement repeats when nothing has changed, from pairs of test and retest. */

export interface Repeatability {
  /** Standard error of measurement, in the unit of the values. */
  readonly sem: number;
  /** Smallest detectable change at 95 %, in the unit of the values. */
  readonly sdc: number;
  /** Number of pairs that it rests on. */
  readonly pairs: number;
}

/**
 * SEM = √(Σd² / 2n) over n pairs, SDC = 1.96 × √2 × SEM (the usual formulas of agreement studies, for example
 * de Vet and others, J Clin Epidemiol 2006;59:1033, from memory). Null without a pair.
 *
 * @param pairs first and second value of each pair, taken of the same site with the same device while nothing changed
 */
export function repeatabilityOf(pairs: readonly (readonly [number, number])[]): Repeatability | null {
  if (pairs.length === 0) return null;
  const squares = pairs.reduce((sum, [first, second]) => sum + (first - second) ** 2, 0);
  const sem = Math.sqrt(squares / (2 * pairs.length));
  return { sem, sdc: 1.96 * Math.SQRT2 * sem, pairs: pairs.length };
}
