/** From what both pictures say about a hair to probabilities: boosted trees, one for each question. */
import { type LogOdds, treeModel } from "../../candidates/treeModel.ts";
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

type Question = keyof typeof secondLookTrees;

const namesOf: Readonly<Record<Question, readonly string[]>> = {
  isSame: pairNumberNames,
  isHair: singleNumberNames,
  standsThere: singleNumberNames,
  isSeen: singleNumberNames,
};

const models = new Map<Question, LogOdds>();

/** Trees are read when they are first asked: new ones are grown from numbers that the old ones need not know. */
function answer(question: Question, row: Float64Array): number {
  let model = models.get(question);
  if (model === undefined) {
    model = treeModel(secondLookTrees[question], namesOf[question]);
    models.set(question, model);
  }
  return logistic(model(row));
}

/** Probability that two paired hairs are one hair seen twice; `row` as pairNumbers gives it. */
export const sameHairProbability = (row: Float64Array): number => answer("isSame", row);

/** Of a hair that one measurement lists; `row` as singleNumbers gives it. */
export function singleHairProbabilities(row: Float64Array): SecondLookProbabilities {
  const own = answer("isHair", row);
  const both = own * answer("standsThere", row);
  return { both, one: own - both, seen: both * answer("isSeen", row) };
}
