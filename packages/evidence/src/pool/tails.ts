/** Two-sided p-values and quantiles by the names that meta-analysis uses, on the distributions of numerics. */
import { chiSquare, fisherF, normal, studentT } from "@anagen/numerics";

const standardNormal = normal();

function distributionOf(df: number | null) {
  return df === null ? standardNormal : studentT({ degreesOfFreedom: df });
}

/** Two-sided p of a statistic, by t with `df` or by the normal distribution when df is null; exact far into the tail. */
export function twoSidedP(statistic: number, df: number | null): number {
  return Math.min(1, 2 * distributionOf(df).survival(Math.abs(statistic)));
}

/** The size of a statistic whose two-sided p is given; exact for tiny p too. */
export function statisticOfP(p: number, df: number | null): number {
  return distributionOf(df).survivalQuantile(p / 2);
}

const kept = new Map<string, number>();

/** Half-width of a two-sided interval in standard errors; kept, since thousands of pools ask for the same ones. */
export function criticalValue(level: number, df: number | null): number {
  const key = `${level} ${df}`;
  const found = kept.get(key) ?? distributionOf(df).survivalQuantile((1 - level) / 2);
  kept.set(key, found);
  return found;
}

/** Probability of a chi-square above x; 1 without degrees of freedom. */
export function chiSquareP(x: number, df: number): number {
  return df > 0 ? chiSquare({ degreesOfFreedom: df }).survival(x) : 1;
}

/** Probability of an F above x. */
export function fP(x: number, numerator: number, denominator: number): number {
  return fisherF({ numerator, denominator }).survival(x);
}
