/** Does the printed p follow from the printed interval? An estimate and its 95 % interval imply a z and so a p. */
import { criticalValue, twoSidedP } from "../pool/tails.ts";
import type { Finding } from "./finding.ts";
import { readPrintedP, sharedHalfUnit } from "./printedNumber.ts";

export interface PrintedResult {
  /** Study or review, and the result in it. */
  readonly where: string;
  /** As labelled by the authors: "MD", "SMD", "OR", "RR", "HR", "RD". */
  readonly measure: string;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Confidence; default 0.95. */
  readonly level?: number;
  /** As printed: "0.03", "<0.001". */
  readonly pPrinted: string | null;
}

const ratios = new Set(["OR", "RR", "HR", "ROM"]);

/** True for measures whose interval is symmetric on the log scale and whose null value is 1. */
export function isRatio(measure: string): boolean {
  return ratios.has(measure.toUpperCase());
}

/** Fewest degrees of freedom that a t interval is thought to have; below them a p says little (design choice). */
const fewestDf = 5;

/**
 * The p that the interval implies by z, and the range that is left open by rounding of the three numbers and by the use of
 * t instead of z; null if it cannot be taken.
 */
export function impliedP({ measure, estimate, low, high, level = 0.95 }: PrintedResult): {
  readonly p: number;
  readonly lowest: number;
  readonly highest: number;
} | null {
  const half = sharedHalfUnit([estimate, low, high]);
  const scale = (value: number): number => (isRatio(measure) ? Math.log(value) : value);
  if (!(high > low) || (isRatio(measure) && low - half <= 0)) return null;
  const critical = criticalValue(level, null);
  const z = (e: number, l: number, h: number): number =>
    (Math.abs(scale(e)) * 2 * critical) / (scale(h) - scale(l));
  const values = [-1, 1].flatMap((a) =>
    [-1, 1].map((b) => z(estimate + a * half, low - b * half, high + b * half)),
  );
  const p = (statistic: number): number => twoSidedP(statistic, null);
  const byT = (Math.min(...values) * criticalValue(level, fewestDf)) / critical;
  return {
    p: p(z(estimate, low, high)),
    lowest: p(Math.max(...values)),
    highest: Math.max(p(Math.min(...values)), twoSidedP(byT, fewestDf)),
  };
}

/**
 * Returns an alarm when no rounding of the interval, and no use of t instead of z, reaches the printed p. The slack for
 * an exact p is a factor of 2 either way (t with few degrees of freedom, adjusted models); for a bound a factor of 1.5.
 */
export function intervalAgainstP(result: PrintedResult): Finding | null {
  const printed = readPrintedP(result.pPrinted);
  const implied = impliedP(result);
  if (!printed || !implied) return null;
  const wrong =
    printed.kind === "below"
      ? implied.lowest > 1.5 * printed.value
      : printed.kind === "above"
        ? implied.highest < printed.value / 1.5
        : implied.lowest > 2 * printed.value || implied.highest < printed.value / 2;
  if (!wrong) return null;
  const shown = implied.p < 0.001 ? implied.p.toExponential(1) : implied.p.toPrecision(2);
  return {
    check: "interval-against-p",
    severity: "alarm",
    where: result.where,
    message: `${result.estimate} (${result.low} to ${result.high}) implies p = ${shown}; printed: ${result.pPrinted}. The printed p may belong to another test, such as one of heterogeneity.`,
  };
}
