/** What comes next in a course: the one visit or decision that is due, as a sentence with its dates. */
import { addDays, type CalendarDate } from "../calendar/calendarDate.ts";
import { formatDay, formatDays } from "../calendar/formatDay.ts";
import { visitPlan } from "./visitPlan.ts";
import { type VisitWindow, visitWindow } from "./visitWindow.ts";

export interface CourseDates {
  /** Day of the first treatment; null before it or when the course is to watch only. */
  readonly treatedOn: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
  /** True when the decision was to watch, so that no treatment is waited for. */
  readonly watchOnly: boolean;
}

export interface VisitDates {
  /** Name in the plan, or "unplanned". */
  readonly label: string;
  readonly plannedFor: CalendarDate | null;
  readonly heldOn: CalendarDate | null;
}

export interface NextStep {
  readonly state: "closed" | "upcoming" | "due" | "overdue" | "to-decide";
  /** Name in the plan of the visit that comes next; null when it is not a visit of the plan. */
  readonly label: string | null;
  readonly sentence: string;
  readonly due: CalendarDate | null;
}

/**
 * The next step of a course on a day. A visit that was missed is asked for until the window of the one after it opens;
 * from then on the later one is next, because a measurement at month 6 says more than a late month 3.
 */
export function nextStep(course: CourseDates, visits: readonly VisitDates[], on: CalendarDate): NextStep {
  if (course.closedOn !== null && course.closedOn <= on) {
    return step("closed", null, `The course was closed on ${formatDay(course.closedOn)}.`, null);
  }
  if (course.treatedOn === null || on < course.treatedOn) return beforeTreatment(course, visits, on);
  return afterTreatment(course.treatedOn, visits, on);
}

function beforeTreatment(course: CourseDates, visits: readonly VisitDates[], on: CalendarDate): NextStep {
  const first = visits.find((v) => v.label === "D0a");
  const second = visits.find((v) => v.label === "D0b");
  if (!first?.heldOn) {
    const what = "first baseline (D0a), with pictures of every site";
    return baselineStep("D0a", first?.plannedFor ?? null, what, on);
  }
  if (!second?.heldOn) {
    const due = second?.plannedFor ?? addDays(first.heldOn, 1);
    const what =
      "second baseline (D0b), at least a day after the first: two tell how small a change we can see";
    return baselineStep("D0b", due, what, on);
  }
  if (course.treatedOn !== null) {
    return step("upcoming", null, `Next: treatment on ${formatDay(course.treatedOn)}.`, course.treatedOn);
  }
  const planned = soonestPlanned(visits);
  if (planned !== null) return plannedStep(planned.label, planned.on, on);
  return course.watchOnly
    ? step(
        "to-decide",
        null,
        "Both baselines are done. Plan the next measurement of this watched course.",
        null,
      )
    : step("to-decide", null, "Both baselines are done. Next: decide with the patient, and plan.", null);
}

function baselineStep(label: string, due: CalendarDate | null, what: string, on: CalendarDate): NextStep {
  if (due === null) return step("due", label, `Next: ${what}.`, null);
  const state = on > due ? "overdue" : on === due ? "due" : "upcoming";
  const when = state === "overdue" ? `it was due on ${formatDay(due)}` : `from ${formatDay(due)}`;
  return step(state, label, `Next: ${what}; ${when}.`, due);
}

function afterTreatment(treatedOn: CalendarDate, visits: readonly VisitDates[], on: CalendarDate): NextStep {
  const windows = plannedWindows(treatedOn, on);
  const lastHeld = Math.max(-1, ...windows.map((w, i) => (isHeld(visits, w.label) ? i : -1)));
  const open = windows.slice(lastHeld + 1);
  const index = open.findIndex((window, i) => on <= window.to || on < (open[i + 1]?.from ?? "9999-12-31"));
  const window = open[Math.max(index, 0)];
  if (window === undefined) return step("to-decide", null, "No further visit is planned.", null);
  const planned = visits.find((v) => v.label === window.label)?.plannedFor ?? null;
  return windowStep(window, planned, on);
}

/** Windows of the plan after treatment, with yearly visits up to the one after `on`. */
function plannedWindows(treatedOn: CalendarDate, on: CalendarDate): VisitWindow[] {
  const labels = visitPlan.visits.filter((v) => v.target !== null).map((v) => v.label);
  const years = Math.max(0, Number(on.slice(0, 4)) - Number(treatedOn.slice(0, 4)) + 2);
  for (let year = visitPlan.yearly.fromYear; year <= Math.max(years, 3); year++) labels.push(`Y${year}`);
  return labels.flatMap((label) => visitWindow(treatedOn, label) ?? []);
}

function windowStep(window: VisitWindow, planned: CalendarDate | null, on: CalendarDate): NextStep {
  const span = formatDays(window.from, window.to);
  const appointment = planned === null ? "" : `, planned for ${formatDay(planned)}`;
  const due = planned ?? window.target;
  if (on > window.to) {
    return step(
      "overdue",
      window.label,
      `${window.label} is overdue: its window was ${span}${appointment}.`,
      due,
    );
  }
  const state = on >= window.from ? "due" : "upcoming";
  return step(state, window.label, `Next: ${window.label}, ${span}${appointment}.`, due);
}

function isHeld(visits: readonly VisitDates[], label: string): boolean {
  return visits.some((v) => v.label === label && v.heldOn !== null);
}

function soonestPlanned(visits: readonly VisitDates[]): { label: string; on: CalendarDate } | null {
  const open = visits
    .flatMap((v) =>
      v.heldOn === null && v.plannedFor !== null ? [{ label: v.label, on: v.plannedFor }] : [],
    )
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  return open[0] ?? null;
}

function plannedStep(label: string, due: CalendarDate, on: CalendarDate): NextStep {
  return on > due
    ? step("overdue", label, `${label} was planned for ${formatDay(due)} and has not been held.`, due)
    : step(on === due ? "due" : "upcoming", label, `Next: ${label}, planned for ${formatDay(due)}.`, due);
}

function step(
  state: NextStep["state"],
  label: string | null,
  sentence: string,
  due: CalendarDate | null,
): NextStep {
  return { state, label, sentence, due };
}
