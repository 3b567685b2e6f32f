/** One case through the rules, compared with what it expects. */
import { isDeepStrictEqual } from "node:util";
import { askQuestion, type Judgement, type Question } from "@anagen/care";
import type { CareCase } from "./readCases.ts";

export interface Disagreement {
  readonly part: "outcome" | "reasons" | "computed";
  /** "outcome", "reasons", or the name of the computed value. */
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

export interface CaseAnswer {
  readonly id: string;
  readonly question: string;
  readonly judgement: Judgement;
  readonly isCompared: boolean;
  /** How many expectations of each part were compared. */
  readonly compared: Readonly<Record<Disagreement["part"], number>>;
  readonly disagreements: readonly Disagreement[];
}

/** Reasons are compared as sets; of the computed values, those that the case lists, others may stand beside them. */
export function answerCase({ id, question, input, expected }: CareCase): CaseAnswer {
  const judgement = askQuestion(question as Question, input);
  const checks: (Disagreement & { readonly agrees: boolean })[] = [];
  const compare = (part: Disagreement["part"], what: string, wanted: unknown, found: unknown) =>
    checks.push({
      part,
      what,
      agrees: isDeepStrictEqual(wanted, found),
      expected: JSON.stringify(wanted) ?? "nothing",
      found: JSON.stringify(found) ?? "nothing",
    });
  if (expected?.outcome !== undefined) compare("outcome", "outcome", expected.outcome, judgement.outcome);
  if (Array.isArray(expected?.reasons)) {
    const found = judgement.reasons.map((r) => r.text).sort();
    compare("reasons", "reasons", [...new Set(expected.reasons)].sort(), found);
  }
  for (const [name, value] of Object.entries(expected?.computed ?? {})) {
    compare("computed", name, value, plain(judgement.computed[name]));
  }
  const number = (part: Disagreement["part"]) => checks.filter((c) => c.part === part).length;
  return {
    id,
    question,
    judgement,
    isCompared: checks.length > 0,
    compared: { outcome: number("outcome"), reasons: number("reasons"), computed: number("computed") },
    disagreements: checks.filter((c) => !c.agrees).map(({ agrees: _, ...rest }) => rest),
  };
}

/** As it would be read back from JSON: what is undefined there is absent. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
