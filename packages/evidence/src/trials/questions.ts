/** The pooled questions that pages and guides offer, as data. */

export interface PooledQuestion {
  readonly id: string;
  /** "Minoxidil 5 % against placebo" */
  readonly title: string;
  /** Treatment codes of the trial files. */
  readonly treatments: readonly string[];
  /** What a person calls the two sides. */
  readonly favours: readonly [control: string, treatment: string];
}

export const pooledQuestions: readonly PooledQuestion[] = [
  {
    id: "minoxidil-5",
    title: "Minoxidil 5 % against placebo",
    treatments: ["minoxidil 5 %"],
    favours: ["placebo", "minoxidil"],
  },
  {
    id: "minoxidil-2",
    title: "Minoxidil 2 % against placebo",
    treatments: ["minoxidil 2 %"],
    favours: ["placebo", "minoxidil"],
  },
  {
    id: "finasteride",
    title: "Finasteride 1 mg against placebo",
    treatments: ["finasteride 1 mg"],
    favours: ["placebo", "finasteride"],
  },
  {
    id: "prp",
    title: "Platelet-rich plasma against placebo",
    treatments: ["PRP"],
    favours: ["placebo", "PRP"],
  },
  {
    id: "cells",
    title: "Cells against a control",
    treatments: ["cells", "micrografts", "cells + PRP"],
    favours: ["control", "cells"],
  },
  {
    id: "cell-free",
    title: "Cell-free products against a control",
    treatments: ["conditioned medium", "exosomes"],
    favours: ["control", "product"],
  },
];
