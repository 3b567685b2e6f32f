/** A printed number stands for every value that rounds to it. */

/** Half a unit of the last digit printed, read from the shortest form of the number (trailing zeros are lost in data). */
export function halfUnit(value: number): number {
  const text = String(Math.abs(value));
  const exponent = /e-(\d+)$/.exec(text);
  const decimals = (/\.(\d+)/.exec(text)?.[1]?.length ?? 0) + (exponent ? Number(exponent[1]) : 0);
  return 0.5 * 10 ** -decimals;
}

/** Half a unit of the least precise of several numbers that were printed together, so that a lost zero raises no alarm. */
export function sharedHalfUnit(values: readonly number[]): number {
  return Math.min(...values.map(halfUnit));
}

export interface PrintedP {
  readonly kind: "exact" | "below" | "above";
  readonly value: number;
}

/** Reads "0.0318", "<0.001", "p < .05", ">0.05", "NS"; null when the text gives no number. */
export function readPrintedP(text: string | null): PrintedP | null {
  if (text === null) return null;
  const match = /^\s*p?\s*([<>=≤≥]?)\s*(0?\.\d+|\d(?:\.\d+)?e-\d+)\s*$/i.exec(text);
  if (!match) return null;
  const value = Number(match[2]);
  if (!(value > 0 && value < 1)) return null;
  const kind =
    match[1] === "<" || match[1] === "≤" ? "below" : match[1] === ">" || match[1] === "≥" ? "above" : "exact";
  return { kind, value };
}
