/** The minimum criteria of a decision aid, one by one: six to qualify, six to certify (IPDAS). */

export interface IpdasCriterion {
  readonly id: string;
  readonly kind: "qualify" | "certify";
  readonly asks: string;
}

// biome-ignore format: one criterion a line reads as a table
export const ipdasCriteria = {
  id: "ipdas-minimum",
  version: "1",
  date: "2026-11-22",
  source: "http://ipdas.ohri.ca/using.html ; table 2 of a BMJ Open paper named there",
  criteria: [
    { id: "condition", kind: "qualify", asks: "Describes the condition" },
    { id: "decision", kind: "qualify", asks: "States the decision" },
    { id: "options", kind: "qualify", asks: "Describes the options" },
    { id: "positive", kind: "qualify", asks: "Describes what speaks for each option" },
    { id: "negative", kind: "qualify", asks: "Describes what speaks against each option" },
    { id: "experience", kind: "qualify", asks: "Describes what it is like" },
    { id: "equal-detail", kind: "certify", asks: "Shows the options in equal detail" },
    { id: "citations", kind: "certify", asks: "Cites its evidence" },
    { id: "date", kind: "certify", asks: "Gives the date of publication" },
    { id: "update-policy", kind: "certify", asks: "Says when it is updated" },
    { id: "uncertainty", kind: "certify", asks: "Says how uncertain it is" },
    { id: "funding", kind: "certify", asks: "Says who paid for it" },
  ],
} as const satisfies { readonly criteria: readonly IpdasCriterion[]; readonly [key: string]: unknown };

export type IpdasId = (typeof ipdasCriteria.criteria)[number]["id"];
