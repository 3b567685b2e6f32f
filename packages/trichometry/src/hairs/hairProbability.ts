/** How probable it is that what was found is a hair, and one hair. */
import { logistic } from "../portable/logistic.ts";
import type { FoundHair } from "./findHairs.ts";

/**
 * Logistic curves in √support, one for each kind. Chosen on the development frames so that the share of right detections
 * follows the confidence (docs/decisions/0020-line-evidence-and-decomposition.md has the table).
 */
const curves = {
  clear: { middle: 6.3, width: 2.8 },
  thin: { middle: 3.8, width: 1.2 },
} as const;

export function hairProbability(hair: FoundHair): number {
  const curve = curves[hair.kind];
  return logistic((Math.sqrt(Math.max(0, hair.support)) - curve.middle) / curve.width);
}
