/** Errors of measuring as the validation documents of this repository state them; each says where it was read. */
import { readFileSync } from "node:fs";

export interface StatedError {
  readonly share: number;
  readonly source: string;
}

const read = (name: string) =>
  readFileSync(new URL(`../../../docs/validation/${name}`, import.meta.url), "utf8");

/**
 * Random part of the count error of one picture: mean absolute error and bias of "typical frames". √(π/2) makes a standard
 * deviation of a mean absolute error; the bias is the same in every picture of a scalp and leaves a change alone.
 */
export function countingError(): StatedError {
  const row = /^\| typical frames[^\n]*$/m.exec(read("trichometry.md"))?.[0] ?? "";
  const [, bias, error] = (/ (-?[\d.]+) \/ ([\d.]+) % \|/.exec(row) ?? []).map(Number);
  if (bias === undefined || error === undefined)
    throw new Error('docs/validation/trichometry.md has no "count bias / error" in a row "typical frames"');
  const share = Math.sqrt(Math.max(0.01 ** 2, (Math.sqrt(Math.PI / 2) * error) ** 2 / 1e4 - bias ** 2 / 1e4));
  return {
    share,
    source: `docs/validation/trichometry.md, typical frames: count error ${error} % per picture, bias ${bias} %`,
  };
}

/**
 * Standard deviation of a change counted on matched hairs, divided by the square root of the hairs: each hair may be
 * misjudged by itself, so that a larger field errs relatively less. From the mean absolute error on hard drawn pairs.
 */
export function matchedError(given: number | null): StatedError {
  if (given !== null) return { share: given, source: "given on the command line" };
  const document = read("matching.md");
  const hard = (row: RegExp) =>
    Number(/([\d.]+) ?%? \|[^|]*\|$/.exec(row.exec(document)?.[0] ?? "")?.[1] ?? Number.NaN);
  const error = hard(/^\| \*\*error of the count change, of the total: hair by hair[^\n]*$/m) / 100;
  const hairs = hard(/^\| true hairs in the common field, mean[^\n]*$/m);
  if (!(error > 0 && hairs > 0))
    throw new Error("docs/validation/matching.md has no error of the count change on hard pairs");
  return {
    share: error * Math.sqrt(Math.PI / 2) * Math.sqrt(hairs),
    source: `docs/validation/matching.md, hard drawn pairs: mean error ${(100 * error).toFixed(2)} % of ${hairs} hairs`,
  };
}
