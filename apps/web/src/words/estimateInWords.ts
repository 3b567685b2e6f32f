/** A number with its doubt, as text. */
import type { Estimate } from "@anagen/quantity";

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
  const text = (value: number) => signed(value, digits);
  const interval = `${text(estimate.low)}${estimate.low < 0 ? " to " : "–"}${text(estimate.high)}`;
  const value = text(estimate.value);
  return {
    value,
    unit: estimate.unit,
    interval,
    whole: `${value} ${estimate.unit} (${interval})`.replace("  ", " "),
  };
}

/** A difference with its sign: "+9 hairs/cm² (−3 to +21)". */
export function differenceInWords(difference: Estimate): string {
  const digits = decimals[difference.unit] ?? 1;
  const text = (value: number) => (Number(value.toFixed(digits)) > 0 ? "+" : "") + signed(value, digits);
  const unit = difference.unit === "%" ? "percentage points" : difference.unit;
  return `${text(difference.value)} ${unit} (${text(difference.low)} to ${text(difference.high)})`;
}

/** With a real minus sign and without "−0". */
function signed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}
