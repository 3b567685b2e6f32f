/** Which way a trial points on an outcome against its control: better, no difference, or not said. */
import type { Trial, TrialOutcome } from "../trials/schema.ts";

export type Direction = "better" | "no difference" | "not said";

/** Words and p-values of one outcome, read as a comparison between arms. */
function directionOfOutcome(outcome: TrialOutcome, design: Trial["design"]["kind"]): Direction {
  if (outcome.usable === "direction-null") return "no difference";
  const printed = outcome.pPrinted ?? "";
  if (/^NS\b|>\s*0\.05/.test(printed)) return "no difference";
  if (outcome.pExact !== null && !/subgroup/.test(printed))
    return outcome.pExact < 0.05 ? "better" : "no difference";
  if (/within/.test(printed)) return "not said";
  const compared =
    outcome.arms.length > 1 || design === "split-scalp" || /v placebo/.test(outcome.arms[0]?.name ?? "");
  return compared && /significant|<\s*0\.0/.test(printed) && !/subgroup/.test(printed)
    ? "better"
    : "not said";
}

export interface TrialDirection {
  readonly study: string;
  readonly direction: Direction;
}

/** Returns one direction a trial: "no difference" only when no outcome of the kind in the window points upward. */
export function directionsOf(
  trials: readonly Trial[],
  kind: TrialOutcome["kind"],
  weeks: readonly [number, number] = [0, Number.POSITIVE_INFINITY],
): readonly TrialDirection[] {
  return trials.flatMap((trial): TrialDirection[] => {
    const found = trial.outcomes
      .filter(
        (o) =>
          o.kind === kind &&
          (o.followUpWeeks === null || (o.followUpWeeks >= weeks[0] && o.followUpWeeks <= weeks[1])),
      )
      .map((o) => directionOfOutcome(o, trial.design.kind));
    if (found.length === 0) return [];
    const direction = found.includes("better")
      ? "better"
      : found.includes("no difference")
        ? "no difference"
        : "not said";
    return [{ study: trial.id, direction }];
  });
}
