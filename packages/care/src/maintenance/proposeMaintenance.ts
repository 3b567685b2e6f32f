/** When to talk about treating again: after a loss that measuring can tell, or at the planned interval. Never by itself. */
import { addMonths, type CalendarDate } from "../calendar/calendarDate.ts";
import { formatDay } from "../calendar/formatDay.ts";
import { above } from "../rules/slack.ts";

export interface MaintenanceSituation {
  readonly best: { readonly date: CalendarDate; readonly value: number };
  readonly current: { readonly date: CalendarDate; readonly value: number };
  /** Smallest detectable change, in the unit of the values; null where it is not known. */
  readonly sdc: number | null;
  readonly lastTreatment: CalendarDate;
  /** The clinic's planned interval in months; null where it plans none. */
  readonly intervalMonths: number | null;
}

export interface MaintenanceProposal {
  /** "decide" proposes a decision about treating again, "talk" only a review, "wait" neither. */
  readonly proposal: "decide" | "talk" | "wait";
  readonly reasons: readonly string[];
  /** Day of the next planned review; null without an interval. */
  readonly reviewOn: CalendarDate | null;
}

/**
 * A loss from the best value above the smallest detectable change proposes a decision; the interval alone proposes a talk,
 * since no trial supports an interval (pathway, section 12). Whoever treats again starts a new course with a new consent.
 */
export function proposeMaintenance(situation: MaintenanceSituation, on: CalendarDate): MaintenanceProposal {
  const { best, current, sdc, lastTreatment, intervalMonths } = situation;
  const loss = best.value - current.value;
  const reviewOn = intervalMonths === null ? null : addMonths(lastTreatment, intervalMonths);
  const isLost = sdc !== null && above(loss, sdc);
  const isDue = reviewOn !== null && reviewOn <= on;
  const size = `${loss.toFixed(1)} lost since the best value on ${formatDay(best.date)}`;
  const reasons = [
    ...(isLost ? [`${size}: more than measuring can tell (${sdc.toFixed(1)}).`] : []),
    ...(!isLost && sdc !== null && loss > 0
      ? [`${size}: not more than measuring can tell (${sdc.toFixed(1)}).`]
      : []),
    ...(sdc !== null && loss <= 0 ? ["Nothing is lost: the newest value is the best so far."] : []),
    ...(sdc === null ? ["The smallest detectable change is not known, so no loss can be called one."] : []),
    ...(isDue
      ? [
          `The planned review after ${intervalMonths} months is due since ${formatDay(reviewOn)}; no trial supports an interval.`,
        ]
      : []),
  ];
  return { proposal: isLost ? "decide" : isDue ? "talk" : "wait", reasons, reviewOn };
}
