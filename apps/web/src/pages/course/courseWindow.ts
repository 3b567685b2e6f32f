/** Which days the figures of a course show. */
import type { CourseView } from "@anagen/clinic/contract";
import { dayPlus } from "../../words/dates.ts";

export interface CourseWindow {
  readonly from: string;
  readonly to: string;
  readonly treatedOn: string | null;
  readonly today: string | null;
}

/**
 * From a little before the first day on record to a little after the last, or to the end of month 12 where that is
 * later; today is inside.
 */
export function courseWindow(view: CourseView, today: string): CourseWindow {
  const { treatedOn } = view.course;
  const days = [
    ...view.visits.flatMap((visit) => [visit.heldOn, visit.plannedFor]),
    ...view.points.map((point) => point.on),
    treatedOn,
    today,
  ].filter((day): day is string => day !== null);
  const sorted = days.sort();
  const first = sorted[0] ?? today;
  const last = sorted.at(-1) ?? today;
  const yearAfter = treatedOn === null ? last : dayPlus(treatedOn, 366);
  return {
    from: dayPlus(first, -14),
    to: dayPlus(last > yearAfter ? last : yearAfter, 21),
    treatedOn,
    today,
  };
}
