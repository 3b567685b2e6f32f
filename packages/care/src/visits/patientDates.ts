/** The dates of a course as a patient keeps them: appointments, and windows in which an appointment is still to be made. */
import { type CalendarDate, daysBetween } from "../calendar/calendarDate.ts";
import type { CourseDates, VisitDates } from "./nextStep.ts";
import { visitPlan } from "./visitPlan.ts";
import { visitWindow } from "./visitWindow.ts";

export interface PatientDate {
  /** "visit": a day that is set; "window": days in which one is to be set; "treatment": the day of the procedure. */
  readonly kind: "visit" | "window" | "treatment";
  /** Name in the plan; "unplanned" for a visit outside it, "treatment" for the procedure. */
  readonly label: string;
  readonly from: CalendarDate;
  /** Last day, included. */
  readonly to: CalendarDate;
  readonly state: "held" | "set" | "open" | "missed";
}

export interface DatedVisit extends VisitDates {
  readonly id: string;
}

/**
 * Every date, by its first day. A visit of the plan that has neither been held nor got a day is given as its window,
 * until the window has closed; a day that was set and has passed without a visit is "missed". Baselines, which are
 * arranged before treatment, have no window here.
 *
 * @param on today
 */
export function patientDates(
  course: CourseDates,
  visits: readonly DatedVisit[],
  on: CalendarDate,
): (PatientDate & { readonly visitId: string | null })[] {
  const isClosed = course.closedOn !== null && course.closedOn <= on;
  const set = visits.flatMap((visit) => {
    const day = visit.heldOn ?? visit.plannedFor;
    if (day === null) return [];
    const state = visit.heldOn !== null ? "held" : day < on ? "missed" : "set";
    return [
      { kind: "visit" as const, label: visit.label, from: day, to: day, state, visitId: visit.id } as const,
    ];
  });
  const { treatedOn } = course;
  const treatment =
    treatedOn === null
      ? []
      : [
          {
            kind: "treatment" as const,
            label: "treatment",
            from: treatedOn,
            to: treatedOn,
            state: treatedOn < on ? ("held" as const) : ("set" as const),
            visitId: null,
          },
        ];
  const windows =
    treatedOn === null || isClosed
      ? []
      : plannedLabels(treatedOn, on)
          .filter((label) => !set.some((s) => s.label === label && s.state !== "missed"))
          .flatMap((label) => visitWindow(treatedOn, label) ?? [])
          .filter((window) => window.to >= on)
          .map(({ label, from, to }) => ({
            kind: "window" as const,
            label,
            from,
            to,
            state: "open" as const,
            visitId: null,
          }));
  return [...set, ...treatment, ...windows].sort(
    (a, b) => daysBetween(b.from, a.from) || (a.label < b.label ? -1 : 1),
  );
}

/** Visits of the plan with a target, and one yearly visit ahead once month 24 has come. */
function plannedLabels(treatedOn: CalendarDate, on: CalendarDate): string[] {
  const labels = visitPlan.visits.filter((v) => v.target !== null).map((v) => v.label);
  const yearsBegun = Math.floor(Math.max(0, daysBetween(treatedOn, on)) / 365.25) + 1;
  const year = Math.max(visitPlan.yearly.fromYear, yearsBegun);
  return yearsBegun >= visitPlan.yearly.fromYear ? [...labels, `Y${year}`] : labels;
}
