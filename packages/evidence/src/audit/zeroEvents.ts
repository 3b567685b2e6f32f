/** "No side effects" in a small group still allows many: the exact upper bound beside every zero. */
import { singleProportion } from "../effect/singleProportion.ts";
import { isFault } from "../fault.ts";
import type { Trial } from "../trials/schema.ts";
import type { Finding } from "./finding.ts";

const words = {
  any: "side effects of any kind",
  serious: "serious events",
  mildInjectionSite: "injection-site events",
};

/** Returns a caution for each kind of event that was counted as 0. */
export function zeroEvents(trial: Trial): readonly Finding[] {
  const counts = trial.adverseEvents?.counts;
  if (!counts) return [];
  return (["any", "serious", "mildInjectionSite"] as const).flatMap((kind): Finding[] => {
    if (counts[kind] !== 0) return [];
    const share = singleProportion({ events: 0, n: counts.n });
    if (isFault(share)) return [];
    return [
      {
        check: "zero-events",
        severity: "caution",
        where: trial.id,
        message: `0 ${words[kind]} in ${counts.n} people: compatible with a rate up to ${(100 * share.zeroEventBound!).toFixed(1)} % (95 %, one-sided).`,
      },
    ];
  });
}
