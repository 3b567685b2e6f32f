/** Whether two measurements differ by more than they can differ by chance. */
import type { Estimate } from "@anagen/quantity";

export interface ChangeFinding {
  readonly difference: Estimate;
  readonly verdict: "more" | "less" | "no-detectable-change";
  /** Smallest change that is told apart from measurement error here, in the unit of the estimates. */
  readonly smallestDetectable: number;
  readonly sentence: string;
}

export interface ChangeOptions {
  /**
   * Smallest detectable change known from repeats of this site and device, in the unit of the estimates; null when
   * none is known. It can only raise the bar: the doubt that both measurements state is always counted.
   */
  readonly repeatabilitySdc: number | null;
  /** What the later value is compared with, for the sentence: "the baseline", "the last visit (M3)". */
  readonly comparedWith: string;
}

/** Floating-point slack of the comparison: a change of exactly the smallest detectable size is not called one. */
const rounding = 1e-9;

/**
 * The change from one measurement to another. It is called "more" or "less" only where it is larger than the smallest
 * detectable change: 1.96 × √(sd₁² + sd₂²), or the site's known one where that is larger. Shared doubt (the same device
 * profile both times) is counted as if it were independent, which errs to the side of "cannot tell".
 *
 * Throws when the units differ or a number is not finite: such estimates must not be compared.
 */
export function detectChange(from: Estimate, to: Estimate, options: ChangeOptions): ChangeFinding {
  if (from.unit !== to.unit) throw new TypeError(`Cannot compare ${from.unit} with ${to.unit}`);
  const numbers = [from.value, from.sd, to.value, to.sd];
  if (!numbers.every(Number.isFinite))
    throw new RangeError(`Not a finite estimate among ${numbers.join(", ")}`);
  const value = to.value - from.value;
  const smallestDetectable = Math.max(
    1.96 * Math.sqrt(doubtOf(from) ** 2 + doubtOf(to) ** 2),
    options.repeatabilitySdc ?? 0,
  );
  const difference: Estimate = {
    value,
    sd: smallestDetectable / 1.96,
    low: value - smallestDetectable,
    high: value + smallestDetectable,
    unit: from.unit,
  };
  const verdict =
    Math.abs(value) <= smallestDetectable + rounding ? "no-detectable-change" : value > 0 ? "more" : "less";
  return {
    difference,
    verdict,
    smallestDetectable,
    sentence: sentenceFor(difference, verdict, smallestDetectable, options.comparedWith),
  };
}

/** The wider side of the interval counts: a share of 0 or 100 % has doubt on one side only, and no sd. */
function doubtOf({ value, sd, low, high }: Estimate): number {
  return Math.max(sd, (high - value) / 1.96, (value - low) / 1.96);
}

function sentenceFor(
  difference: Estimate,
  verdict: ChangeFinding["verdict"],
  smallestDetectable: number,
  comparedWith: string,
): string {
  const { unit } = difference;
  const interval = `${signed(difference.low)} to ${signed(difference.high)}`;
  if (verdict === "no-detectable-change") {
    return `No detectable change since ${comparedWith}: the difference of ${signed(difference.value)} ${unit} (${interval}) is within what repeated measuring differs by (${plain(smallestDetectable)} ${unit}).`;
  }
  return `${plain(Math.abs(difference.value))} ${unit} ${verdict} than at ${comparedWith} (${interval}): larger than the smallest change that measuring can tell (${plain(smallestDetectable)} ${unit}).`;
}

/** One decimal below 10, whole numbers above: more digits than that would promise what the interval denies. */
function plain(value: number): string {
  return Math.abs(value) < 9.95 ? value.toFixed(1) : value.toFixed(0);
}

function signed(value: number): string {
  const text = plain(Math.abs(value));
  if (Number(text) === 0) return text;
  return value < 0 ? `−${text}` : `+${text}`;
}
