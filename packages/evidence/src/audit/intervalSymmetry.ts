/** Is the interval symmetric on the scale that its label names? Ratios are symmetric in logarithms, differences as they are. */
import type { Finding } from "./finding.ts";
import { isRatio, type PrintedResult } from "./intervalAgainstP.ts";
import { sharedHalfUnit } from "./printedNumber.ts";

/**
 * Returns an alarm for a result labelled a ratio whose interval is symmetric on the raw scale and not in logarithms
 * (a difference under a ratio's name), and for the reverse. Bayesian and bootstrap intervals may be symmetric on neither:
 * those raise nothing.
 */
export function intervalSymmetry(result: PrintedResult): Finding | null {
  const { measure, estimate, low, high, where } = result;
  if (!(low < estimate && estimate < high)) {
    return {
      check: "interval-symmetry",
      severity: "alarm",
      where,
      message: `${estimate} lies outside its own interval ${low} to ${high}.`,
    };
  }
  if (low <= 0) return isRatio(measure) ? negativeRatio(result) : null;
  const half = sharedHalfUnit([estimate, low, high]);
  const rawSkew = Math.abs((low + high) / 2 - estimate);
  const geometric = Math.sqrt(low * high);
  const logSkew = Math.abs(geometric - estimate);
  const rawFits = rawSkew <= 2 * half + 1e-12;
  const logSlack = half * (1 + (geometric / 2) * (1 / low + 1 / high));
  const logFits = logSkew <= logSlack + 1e-12;
  if (isRatio(measure) && rawFits && !logFits)
    return {
      check: "interval-symmetry",
      severity: "alarm",
      where,
      message: `${measure} ${estimate} (${low} to ${high}) is symmetric about ${((low + high) / 2).toPrecision(3)} on the raw scale; a ratio would lie near ${geometric.toPrecision(3)}. It looks like a (standardised) mean difference under another name.`,
    };
  if (!isRatio(measure) && logFits && !rawFits && measure.toUpperCase() !== "RD")
    return {
      check: "interval-symmetry",
      severity: "alarm",
      where,
      message: `${measure} ${estimate} (${low} to ${high}) is symmetric in logarithms and not on the raw scale: it looks like a ratio under another name.`,
    };
  return null;
}

function negativeRatio({ measure, low, where }: PrintedResult): Finding {
  return {
    check: "interval-symmetry",
    severity: "alarm",
    where,
    message: `${measure} with a lower end of ${low}: a ratio cannot be 0 or less.`,
  };
}
