/** From what both pictures say about a hair to probabilities: multinomial logistic regression. */
import { exp } from "../../portable/exp.ts";
import { secondLookWeights } from "./secondLookWeights.ts";

export interface SecondLookProbabilities {
  /** Both pictures show it. */
  readonly both: number;
  /** Only the picture whose measurement listed it does. */
  readonly one: number;
  /** It is no hair of its own: a cut hair lying loose, a part of another hair, a shade. */
  readonly none: number;
}

/** `features` as lookAt gives them. */
export function secondLookModel(
  features: readonly number[],
  weights = secondLookWeights,
): SecondLookProbabilities {
  const terms = secondLookTerms(features);
  const scores = weights.map((row) => row.reduce((sum, w, i) => sum + w * terms[i], 0));
  const most = Math.max(...scores);
  const [both, one, none] = scores.map((score) => exp(score - most));
  const sum = both + one + none;
  return { both: both / sum, one: one / sum, none: none / sum };
}

/** The features, 1, and the squares and products that the regression may use. */
export function secondLookTerms(f: readonly number[]): number[] {
  const [shareThere, gainThere, movedThere, , contrastThere, shareHere] = f;
  const [overlapThere, overlapHere, excess] = f.slice(10);
  const [across, length, , , apart] = f.slice(14);
  return [
    1,
    ...f,
    ...[shareThere, gainThere, across, length].map((v) => v * v),
    contrastThere * movedThere,
    across * length,
    apart * shareHere,
    overlapThere * contrastThere,
    overlapThere * shareThere,
    overlapHere * shareHere,
    excess * shareHere,
  ];
}
