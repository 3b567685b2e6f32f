/** A number with its doubt, as text. */
import type { Estimate } from "@anagen/quantity";
import { numberInWords } from "./numbers.ts";
import { say } from "./say.ts";

const decimals: Readonly<Record<string, number>> = { "hairs/cm²": 0, µm: 1, "%": 0, hairs: 0, "mm/cm²": 1 };

export interface EstimateWords {
  /** "142" */
  readonly value: string;
  /** "hairs/cm²" */
  readonly unit: string;
  /** "131–153" */
  readonly interval: string;
  /** "142 hairs/cm² (131–153)" */
  readonly whole: string;
}

/** Decimals follow the unit; a unit not listed gets one. */
export function estimateInWords(estimate: Estimate): EstimateWords {
  const digits = decimals[estimate.unit] ?? 1;
  const text = (value: number) => numberInWords(value, digits);
  const [low, high] = [text(estimate.low), text(estimate.high)];
  const interval = estimate.low < 0 ? say("{{low}} to {{high}}", { low, high }) : `${low}–${high}`;
  const value = text(estimate.value);
  const unit = say(estimate.unit);
  return {
    value,
    unit,
    interval,
    whole: `${value} ${unit} (${interval})`.replace("  ", " "),
  };
}

/** A difference with its sign: "+9 hairs/cm² (−3 to +21)". */
export function differenceInWords(difference: Estimate): string {
  const digits = decimals[difference.unit] ?? 1;
  const text = (value: number) =>
    (Number(value.toFixed(digits)) > 0 ? "+" : "") + numberInWords(value, digits);
  const unit = say(difference.unit === "%" ? "percentage points" : difference.unit);
  const interval = say("{{low}} to {{high}}", { low: text(difference.low), high: text(difference.high) });
  return `${text(difference.value)} ${unit} (${interval})`;
}
