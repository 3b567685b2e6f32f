/** What a rule of the pathway is: a code, what it leads to, how well it is grounded, what it says and where it is from. */

/** Outcomes from the strongest to the weakest; "eligible" and "accept" mean that nothing stands against it. */
export const outcomeOrder = [
  "refuse",
  "refer",
  "not-eligible",
  "report",
  "needs-information",
  "warn",
  "eligible",
  "accept",
] as const;

export type Outcome = (typeof outcomeOrder)[number];

/**
 * A regulation, journal, register or public agency; B clinic page, vendor, trade or law blog; D design choice of this
 * project; M from memory, to be confirmed before anyone relies on it; A/B where sources of both kinds were combined.
 */
export type RuleGrade = "A" | "B" | "A/B" | "M" | "D" | "D on A";

export interface Rule {
  readonly code: string;
  readonly outcome: Outcome;
  /** A second outcome, where the code leads to another one in circumstances that `says` names. */
  readonly sometimes?: Outcome;
  readonly grade: RuleGrade;
  /** What the code tells a person, in a sentence. */
  readonly says: string;
  /** Where it is from; absent where the source of the table holds. */
  readonly source?: string;
}

/** Rules of one section with their version: a dispute about one is settled by a new version, never in place. */
export interface RuleTable {
  readonly id: string;
  readonly version: string;
  /** Day on which the table was written. */
  readonly date: string;
  readonly source: string;
  readonly rules: readonly Rule[];
}
