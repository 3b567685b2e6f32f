/** What the page "PRP or stem cells?" reads from trials and reviews. */
import {
  filterTrials,
  hairNetwork,
  impliedP,
  poolQuestion,
  type Review,
  type ReviewResult,
  type Trial,
} from "@anagen/evidence";

/** Trials in which one arm got cells and another got PRP. */
export function directTrials(
  trials: readonly Trial[],
): readonly { readonly trial: Trial; readonly says: string }[] {
  return trials.flatMap((trial) => {
    const outcome = trial.outcomes.find(
      (o) =>
        o.arms.some((a) => a.treatment === "cells" || a.treatment === "cells + PRP") &&
        o.arms.some((a) => a.treatment === "PRP"),
    );
    return outcome
      ? [
          {
            trial,
            says: [outcome.statement, outcome.pPrinted ? `p ${outcome.pPrinted}` : null]
              .filter(Boolean)
              .join("; "),
          },
        ]
      : [];
  });
}

/** Why one cannot lean on the direct comparison, from the trials themselves. */
export function directCertainty(trials: readonly Trial[]): string {
  const direct = directTrials(trials).map((d) => d.trial);
  const people = direct.reduce((sum, t) => sum + (t.population.n ?? 0), 0);
  const unknown = direct.filter((t) => t.population.n === null).length;
  const allocation = direct.filter((t) => t.design.randomised !== true).length;
  return `Certainty: very low. ${direct.length} trials with ${people} people${unknown > 0 ? ` (${unknown} without a number)` : ""}; ${allocation} without a statement of who went into which group; no pooled difference.`;
}

/** What needled salt water alone did, as the end of a sentence; empty when no trial says. */
export function needledSaline(trials: readonly Trial[]): string {
  for (const trial of trials)
    for (const outcome of trial.outcomes) {
      const arm = outcome.arms.find((a) => a.name === "saline" && a.changeMean !== null);
      if (arm && outcome.kind === "density" && outcome.areaCm2 === 1)
        return `: needled salt water alone gained ${arm.changeMean!.toFixed(1)} hairs/cm² in ${trial.id}`;
    }
  return "";
}

/** A pooled result of a review in a sentence, with what speaks against leaning on it. */
export function reviewLine(review: Review, result: ReviewResult): string {
  const unit = result.unit ? ` ${result.unit}` : "";
  const label =
    result.measure === "OR" ? ", printed as an odds ratio though its interval is that of a difference" : "";
  const doubts = [
    result.i2 === null ? null : `I² ${result.i2} %`,
    review.certaintyPrinted,
    (impliedP({ where: "", ...result })?.p ?? 0) > 0.05 ? "the interval holds no effect" : null,
  ].filter((d) => d !== null);
  const text = (value: number): string => String(value).replace("-", "−");
  return `${review.id}, ${result.name}: ${text(result.estimate)} (${text(result.low)} to ${text(result.high)})${unit}${label}${doubts.length > 0 ? ` – ${doubts.join("; ")}` : ""}`;
}

const cellular = ["cells", "micrografts", "cells + PRP"];

/** The answer at the top of the page, sentence by sentence, from what the collection holds now. */
export function summaryOf(trials: readonly Trial[], reviews: readonly Review[]): readonly string[] {
  const direct = directTrials(trials);
  const readable = direct.filter(({ trial }) => trial.design.randomised === true);
  const cells = poolQuestion(trials, { treatments: cellular });
  const prp = reviews.filter((r) => r.productClass === "prp" && r.results.length > 0);
  const doubted = prp.filter((r) => r.certaintyPrinted !== null || r.results.some((x) => (x.i2 ?? 0) > 75));
  const network = hairNetwork(trials);
  const established = [...new Set(network.arms.map((a) => a.treatment))].filter((t) => t !== "placebo");
  const controlled = filterTrials(trials, { productClass: ["cell-based"], controlled: true });
  return [
    readable.length > 1
      ? `${readable.length} randomised trials compared them.`
      : `Nobody can say which is better: of ${direct.length} trials that compared them, ${readable.length === 1 ? "one is" : "none is"} known to be randomised.`,
    cells.studies.length === 0
      ? `For cells, ${controlled.length} trials had a control and none gives a difference that can be pooled.`
      : `For cells, ${cells.studies.length} of ${controlled.length} controlled trials give a difference that can be pooled.`,
    `PRP has been pooled by ${prp.length} reviews here; ${doubted.length} of them call their own result uncertain or show trials that disagree widely.`,
    `Better established, with means and spreads of every group: ${established.join(" and ")}.`,
  ];
}
