/** How this room says "no": a value with a stable code, a sentence and the value seen, never an exception. */

export interface Problem {
  /** Stable, for programs: "duration.not-positive", "visits.out-of-order", … */
  readonly code: string;
  /** One sentence for a person: the value seen and the rule. */
  readonly sentence: string;
  readonly value: unknown;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export function accepted<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused<T>(code: string, sentence: string, value: unknown): Outcome<T> {
  return { ok: false, problem: { code, sentence, value } };
}

/** For programs that own their input: the value, or an exception that carries the problem's sentence. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new RangeError(`${outcome.problem.sentence} [${outcome.problem.code}]`);
}
