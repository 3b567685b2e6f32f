/** Whether a consent may be signed now, and what the server writes beside the signature. */
import {
  addMonths,
  type CalendarDate,
  type ConsentFacts,
  type ConsentScope,
  type Judgement,
  judgeConsent,
  signingFaults,
} from "@anagen/care";
import type { ConsentEntryFacts, Course, DecisionFacts } from "../contract/index.ts";
import type { PaperShown } from "./consentPaper.ts";
import { fittingChoices } from "./fittingChoices.ts";

export interface SignedIn {
  readonly facts: ConsentEntryFacts;
  readonly on: CalendarDate;
  readonly course: Pick<Course, "treatment" | "treatedOn">;
  /** The form as it stands now; null when there is none of this id. */
  readonly paper: PaperShown | null;
  /** The decision that it rests on; null when none is named. */
  readonly decision: DecisionFacts | null;
  /** The clinic's route judged for this course; null where none is needed. */
  readonly route: Judgement | null;
}

export type Signing =
  | { readonly ok: true; readonly facts: ConsentEntryFacts; readonly judgement: Judgement }
  | { readonly ok: false; readonly code: string; readonly sentence: string };

export function signConsent(signing: SignedIn): Signing {
  const { facts, on, course, paper, decision, route } = signing;
  const fault = formFault(signing);
  if (fault !== null) return fault;
  if (paper === null) return no("consent.no-text", "There is no such consent form.");
  const seen = seenIn(decision);
  const judgement = judgeConsent({
    ...seen,
    signedVersion: facts.text?.sha256 ?? null,
    currentVersion: paper.sha256,
    signedOn: on,
    coolingOffDays: paper.coolingOffDays,
    procedureDate: course.treatedOn !== null && course.treatedOn >= on ? course.treatedOn : null,
    scopes: Object.fromEntries(facts.scopes.map((scope) => [scope, true])),
    withdrawn: [],
  } satisfies ConsentFacts);
  const against = signingFaults(judgement, facts.scopes);
  if (against.length > 0)
    return no("consent.judged-against", against.map((r) => `${r.says} (${r.text})`).join(" "));
  const contradicted = route?.reasons.filter((r) => r.outcome === "not-eligible") ?? [];
  if (facts.scopes.includes("treatment") && contradicted.length > 0)
    return no(
      "consent.route-contradicted",
      `The clinic's recorded route does not carry this treatment: ${contradicted.map((r) => `${r.says} (${r.text})`).join(" ")}`,
    );
  return {
    ok: true,
    judgement,
    facts: {
      ...facts,
      seen,
      coolingOffDays: paper.coolingOffDays,
      expiresOn: paper.validMonths === null ? null : addMonths(on, paper.validMonths),
    },
  };
}

/** Signature, purposes and choice, before the rules are asked. */
function formFault({ facts, course, paper, decision }: SignedIn): Signing | null {
  if (facts.signature === null) return no("consent.no-signature", "Nobody has signed.");
  if (facts.signature.drawing === null && facts.signature.name.length < 3)
    return no("consent.no-signature", "A typed signature is the whole name.");
  const both = facts.scopes.filter((scope) => facts.declined.includes(scope));
  if (both.length > 0)
    return no("consent.both-ways", `${both.join(", ")}: agreed to and declined at the same time.`);
  const asked = Object.keys(paper?.purposes ?? {}) as ConsentScope[];
  const open = asked.filter((scope) => !facts.scopes.includes(scope) && !facts.declined.includes(scope));
  if (open.length > 0)
    return no("consent.unanswered", `Each purpose is answered by itself; still open: ${open.join(", ")}.`);
  const unasked = facts.scopes.filter((scope) => !asked.includes(scope));
  if (paper !== null && unasked.length > 0)
    return no("consent.not-in-text", `The form does not ask for ${unasked.join(", ")}.`);
  if (!facts.scopes.includes("treatment")) return null;
  if (decision?.chosen == null)
    return no("consent.not-chosen", "No decision is recorded yet; consent to a treatment follows it.");
  return fittingChoices[course.treatment].includes(decision.chosen)
    ? null
    : no("consent.not-chosen", `The patient chose ${decision.chosen}; this course is for another treatment.`);
}

function seenIn(decision: DecisionFacts | null): NonNullable<ConsentEntryFacts["seen"]> {
  if (decision === null) return { optionsShown: [], termsShownBeforeDecision: false, teachBack: null };
  const { optionsShown, terms, chosenAt, teachBack } = decision;
  return {
    optionsShown: [...new Set(optionsShown.map((o) => o.option))],
    termsShownBeforeDecision: terms !== null && chosenAt !== null && terms.at <= chosenAt,
    teachBack:
      teachBack.length === 0
        ? null
        : { asked: teachBack.length, correct: teachBack.filter((t) => t.correct).length },
  };
}

function no(code: string, sentence: string): Signing {
  return { ok: false, code, sentence };
}
