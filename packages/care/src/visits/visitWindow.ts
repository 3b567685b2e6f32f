/** When a visit of the plan is due: its target and window, and whether it was held inside. */
import { addDays, addMonths, type CalendarDate, daysBetween } from "../calendar/calendarDate.ts";
import { visitPlan } from "./visitPlan.ts";

export interface VisitWindow {
  readonly label: string;
  /** Null for the baselines, which have a window only. */
  readonly target: CalendarDate | null;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * Window of a visit, or null when the plan has no visit of that name ("unplanned").
 *
 * @param treatedOn day of the first treatment
 * @param label name in the plan: "D0a", "M6", "Y3" …
 */
export function visitWindow(treatedOn: CalendarDate, label: string): VisitWindow | null {
  const planned = visitPlan.visits.find((v) => v.label === label) ?? yearlyVisit(label);
  if (planned === null) return null;
  const target =
    planned.target === null
      ? null
      : "days" in planned.target
        ? addDays(treatedOn, planned.target.days)
        : addMonths(treatedOn, planned.target.months);
  const centre = target ?? treatedOn;
  return {
    label,
    target,
    from: addDays(centre, -planned.daysBefore),
    to: addDays(centre, planned.daysAfter),
  };
}

export type VisitTiming =
  | { readonly code: "in-window" }
  | { readonly code: "VISIT-EARLY" | "VISIT-LATE"; readonly daysOutside: number };

/** Whether a visit was held in its window; days outside count from the window's edge. */
export function visitTiming(window: VisitWindow, heldOn: CalendarDate): VisitTiming {
  if (heldOn < window.from) return { code: "VISIT-EARLY", daysOutside: daysBetween(heldOn, window.from) };
  if (heldOn > window.to) return { code: "VISIT-LATE", daysOutside: daysBetween(window.to, heldOn) };
  return { code: "in-window" };
}

export type BaselineFault = "BASELINE-SINGLE" | "BASELINE-TOO-CLOSE" | "BASELINE-OUTSIDE-WINDOW";

/**
 * What is wrong with the baselines of a course: fewer than two, less than a day apart, or any of them not within 30
 * days before the treatment. Empty when nothing is.
 */
export function baselineFaults(
  treatedOn: CalendarDate,
  baselineDates: readonly CalendarDate[],
): BaselineFault[] {
  const faults: BaselineFault[] = [];
  const window = visitWindow(treatedOn, "D0a");
  const sorted = [...baselineDates].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (sorted.length < 2) faults.push("BASELINE-SINGLE");
  else if (first !== undefined && last !== undefined && daysBetween(first, last) < 1)
    faults.push("BASELINE-TOO-CLOSE");
  if (window !== null && sorted.some((date) => date < window.from || date > window.to))
    faults.push("BASELINE-OUTSIDE-WINDOW");
  return faults;
}

function yearlyVisit(label: string) {
  const match = /^Y(\d{1,2})$/.exec(label);
  const year = Number(match?.[1] ?? Number.NaN);
  if (!(year >= visitPlan.yearly.fromYear)) return null;
  const { windowDays } = visitPlan.yearly;
  return { target: { months: 12 * year }, daysBefore: windowDays, daysAfter: windowDays };
}
