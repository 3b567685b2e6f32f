/** The patient's checklist at an instant: what still holds, what is allowed again, and what was ticked. */
import { type Instant, minutesBetween } from "../calendar/zonedTime.ts";
import type { AftercareTask } from "./aftercareTasks.ts";

/** A tick as the diary keeps it; the last one of an item counts. */
export interface ChecklistTick {
  readonly item: string;
  readonly kept: boolean;
}

export interface ChecklistLine extends AftercareTask {
  /** "holds" until the restriction ends; at that very instant it is over. */
  readonly state: "holds" | "over";
  /** Minutes until it ends; 0 when it is over. */
  readonly minutesLeft: number;
  readonly kept: boolean;
}

/**
 * Every task with its state, those that still hold first, each part in the order of its end.
 *
 * @param ticks in the order in which they were made
 */
export function aftercareChecklist(
  tasks: readonly AftercareTask[],
  ticks: readonly ChecklistTick[],
  now: Instant,
): ChecklistLine[] {
  const lines = tasks.map((task): ChecklistLine => {
    const minutes = minutesBetween(now, task.until);
    const kept = ticks.findLast((tick) => tick.item === task.item)?.kept ?? false;
    return { ...task, kept, state: minutes > 0 ? "holds" : "over", minutesLeft: Math.max(0, minutes) };
  });
  return [...lines.filter((l) => l.state === "holds"), ...lines.filter((l) => l.state === "over")];
}
