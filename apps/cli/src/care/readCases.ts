/** Reads a file of cases: vignettes with their variants, or a plain list. */
import { readFileSync } from "node:fs";

export interface CareCase {
  readonly id: string;
  readonly question: string;
  readonly input: unknown;
  /** What the case expects; null where it only asks. */
  readonly expected: ExpectedAnswer | null;
}

export interface ExpectedAnswer {
  readonly outcome?: unknown;
  readonly reasons?: unknown;
  readonly computed?: unknown;
}

export type CasesRead =
  | { readonly ok: true; readonly cases: readonly CareCase[] }
  | { readonly ok: false; readonly message: string };

/** The cases in the order of the file, variants after their vignette; a fault names the file and the case. */
export function readCases(path: string): CasesRead {
  let file: unknown;
  try {
    file = JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    return fault(`${path}: ${(error as Error).message}`);
  }
  const list = Array.isArray(file) ? file : isRecord(file) ? (file.vignettes ?? file.cases) : null;
  if (!Array.isArray(list)) return fault(`${path}: neither "vignettes" nor "cases" is a list`);
  const all = list.flatMap((entry) =>
    isRecord(entry) && Array.isArray(entry.variants) ? [entry, ...entry.variants] : [entry],
  );
  const cases = all.map(caseOf);
  const bad = cases.indexOf(null);
  if (bad >= 0) return fault(`${path}: case ${bad + 1} lacks "id", "question" or "input"`);
  return { ok: true, cases: cases.filter((c) => c !== null) };
}

function caseOf(entry: unknown): CareCase | null {
  if (!isRecord(entry) || typeof entry.id !== "string" || typeof entry.question !== "string") return null;
  if (!isRecord(entry.input)) return null;
  const expected = isRecord(entry.expected) ? entry.expected : null;
  return { id: entry.id, question: entry.question, input: entry.input, expected };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fault(message: string): CasesRead {
  return { ok: false, message };
}
