/** How probable it is that what was found is a hair, and one hair. */
import { logistic } from "../portable/logistic.ts";
import type { FoundHair } from "./findHairs.ts";

/** Logistic curve in the logarithm-like √support, one for each kind; fitted on development frames. */
const curves = {
  clear: { middle: 5.5, width: 3 },
  thin: { middle: 3.6, width: 1.2 },
} as const;

export function hairProbability(hair: FoundHair): number {
  const curve = curves[hair.kind];
  return logistic((Math.sqrt(Math.max(0, hair.support)) - curve.middle) / curve.width);
}
