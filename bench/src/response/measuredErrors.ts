/** Errors of measuring as the validation documents of this repository state them; each says where it was read. */
import { existsSync, readFileSync } from "node:fs";

export interface StatedError {
  readonly share: number;
  readonly source: string;
}

const read = (name: string) => {
  const file = new URL(`../../../docs/validation/${name}`, import.meta.url);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
};

/**
 * Random part of the count error of one picture: mean absolute error and bias of "typical frames". √(π/2) makes a standard
 * deviation of a mean absolute error; the bias is the same in every picture of a scalp and leaves a change alone.
 */
export function countingError(): StatedError {
  const row = /^\| typical frames[^\n]*$/m.exec(read("trichometry.md"))?.[0] ?? "";
  const [bias, error] = [...row.matchAll(/(-?[\d.]+) %/g)].map((m) => Number(m[1]));
  if (bias === undefined || error === undefined)
    return {
      share: 0.08,
      source: '0.08, a stand-in: docs/validation/trichometry.md has no row "typical frames"',
    };
  const share = Math.sqrt(Math.max(0.01 ** 2, (Math.sqrt(Math.PI / 2) * error) ** 2 / 1e4 - bias ** 2 / 1e4));
  return {
    share,
    source: `docs/validation/trichometry.md, typical frames: count error ${error} % per picture, bias ${bias} %`,
  };
}

/** Error of a change counted on matched hairs, as a share of the hairs. */
export function matchedError(given: number | null): StatedError {
  if (given !== null) return { share: given, source: "given on the command line" };
  const line = /response-matched-share:\s*([\d.]+)/.exec(read("matching.md"))?.[1];
  return line === undefined
    ? {
        share: 0.02,
        source:
          "the target of matching on hard pictures (2 %); docs/validation/matching.md names no figure yet",
      }
    : { share: Number(line), source: "docs/validation/matching.md" };
}
