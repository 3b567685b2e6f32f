/** What each audit looks for, in a sentence. */
import type { AuditCheck } from "./finding.ts";

export const auditExplanations: Readonly<Record<AuditCheck, string>> = {
  "interval-against-p": "An estimate and its 95 % interval imply a p-value; it must be the one printed.",
  "interval-symmetry": "A ratio is symmetric in logarithms, a difference on its own scale.",
  "count-against-density": "A count divided by its area is the density.",
  "sd-or-se":
    "The spread between people is alike across trials; one that is far smaller is probably a standard error.",
  "baseline-imbalance": "A percent change flatters the arm that starts lower.",
  "zero-events": "None in n people is compatible with a rate of up to about 3/n.",
  "same-team": "Trials of one team are not independent.",
  "repeated-number": "The same number to the digit in two papers, for different treatments.",
  "same-people": "Trials alike in every respect may report the same people.",
  "counts-add-up": "The arms must hold the people who were enrolled.",
  "subgroup-headline": "The result in all patients comes before one in a subgroup.",
};
