/** Courses whose next step is overdue, the longest overdue first: the coordinator's list. */
import { type CalendarDate, daysBetween } from "../calendar/calendarDate.ts";
import { type CourseDates, type NextStep, nextStep, type VisitDates } from "./nextStep.ts";

export interface CourseVisits {
  readonly courseId: string;
  readonly course: CourseDates;
  readonly visits: readonly VisitDates[];
}

export interface OverdueVisit {
  readonly courseId: string;
  readonly step: NextStep;
  /** Days since the day on which it was due. */
  readonly daysSinceDue: number;
}

/** The overdue steps on a day; courses without one are left out. */
export function overdueVisits(courses: readonly CourseVisits[], on: CalendarDate): OverdueVisit[] {
  return courses
    .flatMap(({ courseId, course, visits }) => {
      const step = nextStep(course, visits, on);
      return step.state === "overdue" && step.due !== null
        ? [{ courseId, step, daysSinceDue: daysBetween(step.due, on) }]
        : [];
    })
    .sort((a, b) => b.daysSinceDue - a.daysSinceDue);
}
