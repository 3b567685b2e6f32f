/** What an audit says: which rule, about what, how sure, and the numbers that show it. */

export type AuditCheck =
  | "interval-against-p"
  | "interval-symmetry"
  | "count-against-density"
  | "sd-or-se"
  | "baseline-imbalance"
  | "zero-events"
  | "same-team"
  | "repeated-number"
  | "same-people"
  | "counts-add-up"
  | "subgroup-headline";

export interface Finding {
  readonly check: AuditCheck;
  /** "alarm": the printed numbers cannot all be right; "caution": they can, but a reader must know. */
  readonly severity: "alarm" | "caution";
  /** Study or review, and the result in it. */
  readonly where: string;
  /** One sentence with the values. */
  readonly message: string;
}
