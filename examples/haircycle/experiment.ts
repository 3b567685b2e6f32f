/** What every experiment gives: the question as people ask it, an answer in sentences with its numbers, and a figure. */

export interface Experiment {
  readonly question: string;
  readonly answer: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
  /** SVG text. */
  readonly figure: string;
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
}

/** Value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
}

/** Months of 30 days, as trials count. */
export const MONTH = 30;
