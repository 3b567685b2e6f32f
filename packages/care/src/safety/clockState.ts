/** How a reporting clock stands at an instant, for the list that somebody looks at every morning. */
import { daysBetween } from "../calendar/calendarDate.ts";
import { type Instant, localDateOf, minutesBetween } from "../calendar/zonedTime.ts";
import type { Clock } from "./clocksFor.ts";

export interface ClockState {
  readonly state: "running" | "last-day" | "overdue";
  /** Calendar days left, today not counted; negative when overdue. Null for a clock of hours. */
  readonly daysLeft: number | null;
  /** Whole minutes left of a clock of hours; negative when overdue. Null for a clock of days. */
  readonly minutesLeft: number | null;
}

/**
 * Days run to the end of the due day in the zone of the party that must report; hours are elapsed time. The last day of
 * a clock of hours is its last 24.
 */
export function clockState(clock: Clock, now: Instant, timeZone: string): ClockState {
  if ("dueAt" in clock) {
    const minutesLeft = Math.floor(minutesBetween(now, clock.dueAt));
    return {
      state: minutesLeft < 0 ? "overdue" : minutesLeft <= 1440 ? "last-day" : "running",
      daysLeft: null,
      minutesLeft,
    };
  }
  const daysLeft = daysBetween(localDateOf(now, timeZone), clock.dueDate);
  return {
    state: daysLeft < 0 ? "overdue" : daysLeft === 0 ? "last-day" : "running",
    daysLeft,
    minutesLeft: null,
  };
}
