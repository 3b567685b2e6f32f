/** A percent change flatters the arm that starts lower: compare arms on the absolute scale first. */
import type { Trial } from "../trials/schema.ts";
import type { Finding } from "./finding.ts";

/** Baselines that differ by more than this share of their mean are unequal enough to matter (design choice). */
const share = 0.15;

/** Returns a caution for arms with unequal baselines whose order by percent change is not the order of the end values. */
export function baselineImbalance(trial: Trial): readonly Finding[] {
  return trial.outcomes.flatMap((outcome) => {
    const arms = outcome.arms.filter((a) => a.baselineMean !== null && a.followUpMean !== null);
    return arms.flatMap((first, i) =>
      arms.slice(i + 1).flatMap((second): Finding[] => {
        const b1 = first.baselineMean!;
        const b2 = second.baselineMean!;
        if (Math.abs(b1 - b2) <= (share * Math.abs(b1 + b2)) / 2) return [];
        const percent = [first, second].map(
          (a) => (100 * (a.followUpMean! - a.baselineMean!)) / a.baselineMean!,
        );
        const better = percent[0]! > percent[1]! ? first : second;
        const worse = better === first ? second : first;
        const lower = better.followUpMean! < worse.followUpMean!;
        return [
          {
            check: "baseline-imbalance",
            severity: "caution",
            where: `${trial.id}, ${outcome.name}`,
            message: `Baselines ${b1} (${first.name}) and ${b2} (${second.name}) differ by ${((200 * Math.abs(b1 - b2)) / (b1 + b2)).toFixed(0)} %. By percent ${better.name} gains more (${Math.max(...percent).toFixed(1)} v ${Math.min(...percent).toFixed(1)} %)${lower ? `, yet it ends lower (${better.followUpMean} v ${worse.followUpMean})` : ""}.`,
          },
        ];
      }),
    );
  });
}
