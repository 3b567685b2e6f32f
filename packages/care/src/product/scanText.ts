/** What a label's DataMatrix holds: the product's code and what the label sticks on, so that one label is never scanned twice. */
import { isProductCode } from "./makeProductCode.ts";

/** What carries a label, by the letter that stands after the code. A design choice of this project. */
export const carriers = { wristband: "W", tube: "T", syringe: "S", paper: "P" } as const;

export type Carrier = keyof typeof carriers;

export interface ScanRead {
  /** The product's code; whatever was scanned, in capitals and without blanks, where it is no code of ours. */
  readonly code: string;
  /** Null where the code was typed by hand, or read from a label without it. */
  readonly carrier: Carrier | null;
  /** Whether the check character fits: a code that no label of ours can bear is misread or foreign. */
  readonly isOurs: boolean;
}

/** "7K2QF-9XWTD-4.T": the code, a full stop and the letter of the carrier. */
export function scanText(code: string, carrier: Carrier): string {
  return `${code}.${carriers[carrier]}`;
}

/** Reads what a scanner or a person typed; blanks and small letters are forgiven, wrong characters are not. */
export function readScanText(text: string): ScanRead {
  const seen = text.replace(/\s/g, "").toUpperCase();
  const [code = "", letter = null] = seen.split(".");
  const carrier = (Object.keys(carriers) as Carrier[]).find((name) => carriers[name] === letter) ?? null;
  const isWhole = isProductCode(code) && (letter === null || carrier !== null);
  return isWhole ? { code, carrier, isOurs: true } : { code: seen, carrier: null, isOurs: false };
}
