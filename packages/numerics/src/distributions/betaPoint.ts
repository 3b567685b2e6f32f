/** The quantile that beta, F and Student's t share, as a log-odds so that both x and 1 − x keep their digits. */
import { incompleteBeta, lnBeta, lnBetaPrefactor } from "../special/incompleteBeta.ts";
import { solveTail } from "./solveTail.ts";

/** ln [x/(1 − x)] with I_x(a, b) = lower, where lower + upper = 1 and both are above 0. */
export function betaPoint(a: number, b: number, lower: number, upper: number): number {
  const rising = lower <= upper;
  return solveTail({
    rising,
    target: Math.log(rising ? lower : upper),
    start: firstGuess(a, b, lower, upper),
    lnTail: (logOdds) => {
      // Beyond the range of doubles the tail is its leading power: ln I = a ln x − ln a − ln B(a, b).
      if (rising && logOdds < -600) return { value: a * logOdds - Math.log(a) - lnBeta(a, b), slope: a };
      if (!rising && logOdds > 600) return { value: -b * logOdds - Math.log(b) - lnBeta(a, b), slope: -b };
      const { x, y } = fromLogOdds(logOdds);
      const tails = incompleteBeta(a, b, x, y);
      const value = rising ? tails.lnLower : tails.lnUpper;
      const slope = Math.exp(lnBetaPrefactor(a, b, x, y) - value);
      return { value, slope: rising ? slope : -slope };
    },
  });
}

export function fromLogOdds(logOdds: number): { readonly x: number; readonly y: number } {
  const small = Math.exp(-Math.abs(logOdds));
  const minor = small / (1 + small);
  const major = 1 / (1 + small);
  return logOdds < 0 ? { x: minor, y: major } : { x: major, y: minor };
}

/** The first term of the series of the smaller tail, held back at the mean. */
function firstGuess(a: number, b: number, lower: number, upper: number): number {
  const middle = Math.log(a / b);
  const lnScaledBeta = lnBeta(a, b);
  if (lower <= upper) return Math.min(middle, (Math.log(lower) + Math.log(a) + lnScaledBeta) / a);
  return Math.max(middle, -(Math.log(upper) + Math.log(b) + lnScaledBeta) / b);
}
