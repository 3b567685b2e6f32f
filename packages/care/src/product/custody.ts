/** Where a patient's cells are and what has been shown about them: the state that each step of the treatment day changes. */
import type { CalendarDate } from "../calendar/calendarDate.ts";
import type { ConsentFacts } from "../consent/judgeConsent.ts";
import type { ReleaseFacts } from "../release/releaseFacts.ts";
import type { IdentityFacts } from "./judgeIdentity.ts";
import type { ProductCodeFacts } from "./judgeProductCode.ts";

/** Hand-overs at which patient, tube and syringe are scanned, in their order. */
export const handOvers = ["punch-to-tube", "tube-to-syringe", "syringe-to-scalp"] as const;

export type HandOver = (typeof handOvers)[number];

/** What is done to the cells, in its order. */
export const cellSteps = ["harvest", "process", "fill", "inject"] as const;

export type CellStep = (typeof cellSteps)[number];

export type Step =
  | { readonly kind: "record-consent"; readonly facts: ConsentFacts }
  | { readonly kind: "withdraw-consent" }
  | { readonly kind: "consent-text-changed" }
  | { readonly kind: "label"; readonly facts: ProductCodeFacts }
  | { readonly kind: "scan"; readonly handOver: HandOver; readonly codes: IdentityFacts }
  | { readonly kind: "resolve-mismatch"; readonly by: string; readonly reason: string }
  | { readonly kind: "release"; readonly facts: ReleaseFacts }
  | { readonly kind: "culture-grew" }
  | { readonly kind: "discard"; readonly reason: string }
  | { readonly kind: CellStep; readonly on: CalendarDate };

export interface Custody {
  /** Distinct code on wristband, tube and syringe; null before labelling. */
  readonly code: string | null;
  /** First day on which the consent allows treatment; null without a standing consent. */
  readonly consentFrom: CalendarDate | null;
  /** Last thing done to the cells; null before the harvest. */
  readonly done: CellStep | null;
  /** Hand-over just verified; null once it was used for a step. */
  readonly verified: HandOver | null;
  /** Day for which the product was released; null without a standing release. */
  readonly releasedFor: CalendarDate | null;
  /** Why nothing may go on; null while nothing stands in the way. */
  readonly stoppedBy: "mismatch" | "growth" | "discarded" | null;
}

export const newCustody: Custody = {
  code: null,
  consentFrom: null,
  done: null,
  verified: null,
  releasedFor: null,
  stoppedBy: null,
};
