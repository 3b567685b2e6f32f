/** The claims register with its standings, computed now from the trials, reviews and sources that are given. */
import claimFile from "../../data/claims/claims.json" with { type: "json" };
import { reviews } from "../audit/reviews.ts";
import { trials } from "../trials/trials.ts";
import type { ClaimRecord } from "./schema.ts";
import { type Evidence, type Settlement, type Standing, settle } from "./settle.ts";

export interface ClaimPart extends Settlement {
  readonly says: string;
  readonly counts: boolean;
  readonly settledBy: ClaimRecord["parts"][number]["settledBy"];
}

export interface Claim {
  readonly number: number;
  readonly id: string;
  readonly claim: string;
  readonly standing: Standing;
  readonly parts: readonly ClaimPart[];
  readonly wording: { readonly patient: string; readonly clinician: string };
  readonly mustDo: string;
  /** Date on which a person last read the sources, YYYY-MM-DD. */
  readonly reviewed: string;
}

/** The records as stored; a test checks them against the schema. */
export const claimRecords = claimFile.claims as readonly unknown[] as readonly ClaimRecord[];
/** Date of the register, YYYY-MM-DD. */
export const claimsVersion: string = claimFile.version;

/** Returns every claim with its standing; pass other trials or reviews to see what would change. */
export function standClaims(evidence: Evidence = { trials, reviews }): readonly Claim[] {
  return claimRecords.map(({ parts, ...record }) => {
    const settled = parts.map((part): ClaimPart => ({ ...part, ...settle(part.settledBy, evidence) }));
    return {
      ...record,
      parts: settled,
      standing: combine(settled.filter((p) => p.counts).map((p) => p.standing)),
    };
  });
}

/**
 * One standing for a claim of several parts: theirs when they agree; "partly" when any part holds at least partly;
 * otherwise the gravest of contradicted, not supported, not studied.
 */
export function combine(parts: readonly Standing[]): Standing {
  const first = parts[0]!;
  if (parts.every((part) => part === first)) return first;
  if (parts.includes("supported") || parts.includes("partly")) return "partly";
  return parts.includes("contradicted") ? "contradicted" : "not supported";
}
