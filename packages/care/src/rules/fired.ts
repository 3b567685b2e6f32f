/** Short hands for rules that read as "this code, when that holds". */
import type { Fired } from "./judge.ts";
import type { RuleCode } from "./ruleBook.ts";

/** The code, once, when the condition holds; nothing otherwise. */
export function when(
  condition: boolean,
  code: RuleCode,
  detail: string | null = null,
  more: Pick<Fired, "outcome" | "seen"> = {},
): Fired[] {
  return condition ? [{ code, detail, ...more }] : [];
}
