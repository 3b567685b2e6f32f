/** What forbids a signature, out of a judgement on consent: time to think delays the treatment, not the signature. */
import type { Judgement, Reason } from "../rules/judge.ts";
import type { ConsentScope } from "./decisionOptions.ts";

/**
 * Reasons for which nothing may be signed. Where the treatment is not among the purposes, only the text must be the one
 * that stands now: options, terms and teach-back belong to the treatment.
 */
export function signingFaults(judgement: Judgement, scopes: readonly ConsentScope[]): readonly Reason[] {
  return judgement.reasons.filter(({ code, outcome }) => {
    if (outcome === "warn" || outcome === "accept" || code === "CONSENT-COOLING-OFF") return false;
    return scopes.includes("treatment") || code === "CONSENT-VERSION-CHANGED";
  });
}
