/** How probable it is that what was found is a hair, and one hair: by a rule made by hand and by what rendered pictures taught. */
import { logistic } from "../portable/logistic.ts";
import type { FoundHair } from "./findHairs.ts";

/**
 * The rule by hand: logistic curves in √support, one for each kind. Chosen on the development frames so that the share of
 * right detections follows the confidence (docs/decisions/0020-line-evidence-and-decomposition.md has the table).
 */
const curves = {
  clear: { middle: 6.3, width: 2.8 },
  thin: { middle: 3.8, width: 1.2 },
} as const;

/** A clear shaft thinner than this, working pixels, has fewer pixels to speak for it; up to twice is made good. */
const fullWidth = 6;

/**
 * How the two are put together: share of the trees in the log odds, and what is taken off theirs, since real skin shows more
 * faint lines than drawn skin does. Chosen on the development frames (docs/decisions/0081-trees-taught-closer-pictures.md); for
 * light hair there is no real frame, the same is taken.
 */
const together = {
  clear: { share: 0.9, off: 0 },
  thin: { share: 1, off: 0.5 },
} as const;

export function hairProbability(hair: FoundHair): number {
  if (hair.traced !== undefined) return hair.traced.probability;
  const rule = ruleOdds(hair);
  if (hair.odds === null) return logistic(rule);
  const { share, off } = together[hair.kind];
  return logistic((1 - share) * rule + share * (hair.odds - off));
}

function ruleOdds({ kind, ribbon, support }: FoundHair): number {
  const curve = curves[kind];
  const thinness = kind === "clear" ? Math.min(2, Math.max(1, fullWidth / ribbon.width)) : 1;
  return calibrated((Math.sqrt(Math.max(0, support * thinness)) - curve.middle) / curve.width);
}

/** Log odds before and after calibration; straight lines between, the last slope beyond. */
const knots = [
  [0.24, 0],
  [0.62, 0.1],
  [1.1, 1.15],
  [3.66, 3.85],
] as const;

function calibrated(odds: number): number {
  let k = 1;
  while (k < knots.length - 1 && odds > knots[k][0]) k++;
  const [[x0, y0], [x1, y1]] = [knots[k - 1], knots[k]];
  return y0 + ((odds - x0) * (y1 - y0)) / (x1 - x0);
}
