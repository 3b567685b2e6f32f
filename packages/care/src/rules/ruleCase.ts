/** A worked case for the tests of the rules: a base record, what is different in it, and what must follow. */
import type { Question } from "./questions.ts";
import type { Outcome } from "./rule.ts";

/** Fields that differ from the base, by path ("person.bmi"); undefined takes the field away. */
export type Patch = Readonly<Record<string, unknown>>;

/** What the case shows, what differs, outcome, reasons as a set, and computed values that must be equal. */
export type RuleCase = readonly [
  name: string,
  patch: Patch,
  outcome: Outcome,
  reasons: readonly string[],
  computed?: Readonly<Record<string, unknown>>,
];

export interface RuleCases {
  readonly question: Question;
  /** Where the expectations are from, so that a reader can check them without the code. */
  readonly source: string;
  readonly base: Readonly<Record<string, unknown>>;
  readonly cases: readonly RuleCase[];
}

/** The base record with a patch; both stay as they are. */
export function patched(base: Readonly<Record<string, unknown>>, patch: Patch): Record<string, unknown> {
  const copy = structuredClone(base) as Record<string, unknown>;
  for (const [path, value] of Object.entries(structuredClone(patch))) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    const parent = keys.reduce<Record<string, unknown>>((at, key) => {
      at[key] ??= {};
      return at[key] as Record<string, unknown>;
    }, copy);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return copy;
}
