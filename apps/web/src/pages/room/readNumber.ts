/** Reads a number as people type it: a decimal point or comma, blanks as thousands; null for an empty field. */

export type NumberRead =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly seen: string };

export function readNumber(text: string): NumberRead {
  const seen = text.trim();
  if (seen === "") return { ok: true, value: null };
  const plain = seen
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace("−", "-")
    .replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? { ok: true, value: Number(plain) } : { ok: false, seen };
}
