/** Effect sizes of a two-by-two table: log odds ratio, log risk ratio, risk difference. */
import { type Fault, faultOf } from "../fault.ts";
import { checkCountArm, checkVariance } from "./checkArms.ts";
import type { CountArm, EffectSize } from "./types.ts";

export interface TwoByTwoOptions {
  /** Added to each cell of a table that holds a zero (never to other tables); default 0.5, 0 to refuse such tables. */
  readonly zeroCorrection?: number;
}

/**
 * Returns the effect of arm 1 against arm 2. A ratio from a table without any event, or with nothing but events, is a
 * fault: it holds no information on a ratio. Variances: Fleiss and Berlin 2009 (Handbook of Research Synthesis, ch. 13).
 */
export function twoByTwo(
  measure: "OR" | "RR" | "RD",
  first: CountArm,
  second: CountArm,
  options: TwoByTwoOptions = {},
): EffectSize | Fault {
  const fault = checkCountArm(first, "arm 1") ?? checkCountArm(second, "arm 2");
  if (fault) return fault;
  const { zeroCorrection = 0.5 } = options;
  let cells = [first.events, first.n - first.events, second.events, second.n - second.events] as const;
  const noEvent = cells[0] + cells[2] === 0;
  const allEvents = cells[1] + cells[3] === 0;
  if (measure !== "RD" && (noEvent || (measure === "OR" && allEvents)))
    return faultOf(
      "effect.no-information",
      `${noEvent ? "No event" : "Nothing but events"} in ${first.n} and ${second.n} people; a ratio cannot be estimated: use a risk difference or an upper bound`,
    );
  if (cells.some((cell) => cell === 0)) {
    if (zeroCorrection === 0 && measure !== "RD")
      return faultOf(
        "effect.zero-cell",
        `Cells ${cells.join(", ")}; a ratio with an empty cell needs a correction above 0`,
      );
    cells = [
      cells[0] + zeroCorrection,
      cells[1] + zeroCorrection,
      cells[2] + zeroCorrection,
      cells[3] + zeroCorrection,
    ];
  }
  const [a, b, c, d] = cells;
  const effect = ofCells(measure, a, b, c, d);
  return checkVariance(effect.vi) ?? effect;
}

function ofCells(measure: "OR" | "RR" | "RD", a: number, b: number, c: number, d: number): EffectSize {
  const n1 = a + b;
  const n2 = c + d;
  if (measure === "OR") return { yi: Math.log((a * d) / (b * c)), vi: 1 / a + 1 / b + 1 / c + 1 / d };
  if (measure === "RR")
    return { yi: Math.log(a / n1) - Math.log(c / n2), vi: 1 / a - 1 / n1 + 1 / c - 1 / n2 };
  return { yi: a / n1 - c / n2, vi: (a * b) / n1 ** 3 + (c * d) / n2 ** 3 };
}
