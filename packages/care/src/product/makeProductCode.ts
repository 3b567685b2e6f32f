/** A distinct code for one product: drawn, not derived from the person, without vowels, with a check character. */

/** Without vowels, so that no word comes out, and without 0 and 1, which are read as O and I. */
const alphabet = "23456789BCDFGHJKLMNPQRSTVWXZ";
const drawn = 10;

/**
 * "XXXXX-XXXXX-C" from random bytes that the caller draws (10 are used; 28¹⁰ ≈ 3 × 10¹⁴ codes). The check character finds
 * every single wrong character. Throws when there are too few bytes.
 *
 * @param bytes random, from a cryptographic source; values of 252 and above are skipped so that all characters are as likely
 */
export function makeProductCode(bytes: Uint8Array): string {
  const fair = [...bytes].filter((b) => b < 252).slice(0, drawn);
  if (fair.length < drawn)
    throw new RangeError(`A code needs ${drawn} usable random bytes, seen ${fair.length}`);
  const body = fair.map((b) => alphabet[b % alphabet.length]).join("");
  return `${body.slice(0, 5)}-${body.slice(5)}-${checkOf(body)}`;
}

/** Whether a typed or scanned code is one that could have been drawn, its check character right. */
export function isProductCode(code: string): boolean {
  const read = /^(.{5})-(.{5})-(.)$/.exec(code);
  if (read === null) return false;
  const body = `${read[1]}${read[2]}`;
  return [...body].every((c) => alphabet.includes(c)) && checkOf(body) === read[3];
}

/** Weights are prime to 29, one more than the alphabet, so that no single change leaves the sum as it was. */
function checkOf(body: string): string {
  const sum = [...body].reduce((s, c, i) => s + (i + 1) * (alphabet.indexOf(c) + 1), 0) % 29;
  return sum < alphabet.length ? (alphabet[sum] ?? "") : "Y";
}
