/** Bad input as a value: a stable code, a sentence for a person, and where it was seen. */

export interface Fault {
  readonly fault: true;
  /** Stable code, for programs: "effect.sd-missing". */
  readonly code: string;
  /** The rule that was broken and the value seen. */
  readonly message: string;
  /** Study, or line and column, that the fault belongs to. */
  readonly where?: string;
}

export function faultOf(code: string, message: string, where?: string): Fault {
  return where === undefined ? { fault: true, code, message } : { fault: true, code, message, where };
}

export function isFault(value: unknown): value is Fault {
  return typeof value === "object" && value !== null && (value as { fault?: unknown }).fault === true;
}
