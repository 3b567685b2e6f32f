/** From what both pictures say about a hair to probabilities: boosted trees, one for each question. */
import { treeModel } from "../../candidates/treeModel.ts";
import { logistic } from "../../portable/logistic.ts";
import { pairNumberNames } from "./pairNumbers.ts";
import { secondLookTrees } from "./secondLookTrees.ts";
import { singleNumberNames } from "./singleNumbers.ts";

export interface SecondLookProbabilities {
  /** Both pictures show it. */
  readonly both: number;
  /** Only the picture whose measurement listed it does. */
  readonly one: number;
  /** Both show it, and where it was seen in the other picture it is. */
  readonly seen: number;
}

const answers = {
  isSame: treeModel(secondLookTrees.isSame, pairNumberNames),
  isHair: treeModel(secondLookTrees.isHair, singleNumberNames),
  standsThere: treeModel(secondLookTrees.standsThere, singleNumberNames),
  isSeen: treeModel(secondLookTrees.isSeen, singleNumberNames),
};

/** Probability that two paired hairs are one hair seen twice; `row` as pairNumbers gives it. */
export const sameHairProbability = (row: Float64Array): number => logistic(answers.isSame(row));

/** Of a hair that one measurement lists; `row` as singleNumbers gives it. */
export function singleHairProbabilities(row: Float64Array): SecondLookProbabilities {
  const own = logistic(answers.isHair(row));
  const both = own * logistic(answers.standsThere(row));
  return { both, one: own - both, seen: both * logistic(answers.isSeen(row)) };
}
