/** Which of the minimum criteria a decision aid meets, and what still fails. */
import { type IpdasCriterion, type IpdasId, ipdasCriteria } from "./ipdasCriteria.ts";

export interface IpdasFinding {
  /** All six to qualify are met. */
  readonly qualifies: boolean;
  /** All twelve are met. */
  readonly certifies: boolean;
  readonly unmet: readonly IpdasCriterion[];
}

/**
 * A criterion counts as met only where the aid names the passage that meets it.
 *
 * @param passages by criterion, where in the aid it is met; empty text counts as unmet
 */
export function checkIpdas(passages: Partial<Readonly<Record<IpdasId, string>>>): IpdasFinding {
  const unmet = ipdasCriteria.criteria.filter((c) => !passages[c.id]?.trim());
  return {
    qualifies: unmet.every((c) => c.kind !== "qualify"),
    certifies: unmet.length === 0,
    unmet,
  };
}
