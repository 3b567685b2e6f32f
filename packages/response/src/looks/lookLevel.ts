/** Several looks at one course: how much of the permitted share of false answers this look may spend. */
import { spendingPlan } from "../rules/reviewRules.ts";

/**
 * The one-sided level of the look at `month`, given the months of the looks before it (Bonferroni over the spent shares:
 * it holds however the looks depend on each other). Looks before the first month of the plan spend nothing.
 */
export function lookLevel(month: number, earlierMonths: readonly number[], total: number): number {
  const last = earlierMonths.length > 0 ? Math.max(...earlierMonths) : Number.NEGATIVE_INFINITY;
  return total * Math.max(0, spentBy(month) - spentBy(last));
}

function spentBy(month: number): number {
  const { shares } = spendingPlan;
  const [first] = shares;
  if (month < first[0]) return 0;
  for (const [i, [to, share]] of shares.entries()) {
    const before = shares[i - 1];
    if (month > to) continue;
    if (before === undefined) return share;
    return before[1] + ((share - before[1]) * (month - before[0])) / (to - before[0]);
  }
  return 1;
}
