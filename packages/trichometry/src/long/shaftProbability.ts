/** How probable it is that a traced shaft is one hair. */
import { log } from "../portable/log.ts";
import { logistic } from "../portable/logistic.ts";
import type { TracedShaft } from "./traceShafts.ts";

export function shaftProbability({ points, clearness }: TracedShaft): number {
  const both = points.filter((p) => p.edges === 2).length;
  const hidden = points.filter((p) => p.edges === 0).length / points.length;
  const evidence = log(Math.max(1, clearness * Math.sqrt(2 * both)) / 55);
  return logistic(0.5 + 1.2 * evidence - 3 * hidden);
}
