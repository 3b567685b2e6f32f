/** Turns the codes that apply into a judgement: the strongest outcome, and every reason with its ground. */

import { type Outcome, outcomeOrder, type RuleGrade } from "./rule.ts";
import { type RuleCode, ruleOf } from "./ruleBook.ts";

/** A code that applies, before it is looked up in the rule book. */
export interface Fired {
  readonly code: RuleCode;
  /** What it applies to: a field, a medicine, the number of a spin; null where the code says it all. */
  readonly detail: string | null;
  /** Outcome that replaces the rule's usual one. */
  readonly outcome?: Outcome;
  /** What was seen, in words, where the code alone does not show it. */
  readonly seen?: string;
}

export interface Reason {
  /** `CODE` or `CODE:detail`. */
  readonly text: string;
  readonly code: RuleCode;
  readonly detail: string | null;
  readonly outcome: Outcome;
  readonly grade: RuleGrade;
  readonly says: string;
  readonly seen: string | null;
  readonly source: string;
  /** Table of rules and its version, as `id@version`. */
  readonly table: string;
}

/** Calculated values by their name in the pathway. */
export type Computed = Readonly<Record<string, unknown>>;

export interface Judgement {
  readonly outcome: Outcome;
  /** Every reason that applies, each once, in the order in which the rules were asked. */
  readonly reasons: readonly Reason[];
  readonly computed: Computed;
}

/**
 * The judgement that follows from the codes that apply.
 *
 * @param free outcome when no code applies: "eligible" for an assessment, "accept" for everything else
 */
export function judge(
  free: "eligible" | "accept",
  fired: readonly Fired[],
  computed: Computed = {},
): Judgement {
  const reasons = [...new Map(fired.map((f) => [textOf(f), reasonOf(f)])).values()];
  const outcome = outcomeOrder.find((o) => reasons.some((r) => r.outcome === o)) ?? free;
  return { outcome, reasons, computed };
}

function textOf({ code, detail }: Fired): string {
  return detail === null ? code : `${code}:${detail}`;
}

function reasonOf(fired: Fired): Reason {
  const { rule, table } = ruleOf(fired.code);
  return {
    text: textOf(fired),
    code: fired.code,
    detail: fired.detail,
    outcome: fired.outcome ?? rule.outcome,
    grade: rule.grade,
    says: rule.says,
    seen: fired.seen ?? null,
    source: rule.source ?? table.source,
    table: `${table.id}@${table.version}`,
  };
}
