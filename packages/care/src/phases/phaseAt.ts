/** In which phase of the course a day lies, and in which month. */
import { addMonths, type CalendarDate, completedMonths } from "../calendar/calendarDate.ts";
import { type Phase, type PhaseId, phaseTable } from "./phaseTable.ts";

export interface PhaseNow {
  readonly phase: Phase;
  /** Completed months since the day of treatment; null before it or without treatment. */
  readonly month: number | null;
  /** How many months the plan counts up to: 12, then 24; null before treatment and after month 24. */
  readonly ofMonths: number | null;
}

/**
 * The phase on a day.
 *
 * @param treatedOn day of the first treatment, or null when there was none
 * @param on the day asked about
 */
export function phaseAt(treatedOn: CalendarDate | null, on: CalendarDate): PhaseNow {
  if (treatedOn === null || on < treatedOn) {
    return { phase: phaseOf("before-treatment"), month: null, ofMonths: null };
  }
  const phase = phaseTable.phases.find((p) => contains(p, treatedOn, on)) ?? phaseOf("long-term");
  const month = completedMonths(treatedOn, on);
  return { phase, month, ofMonths: phase.toMonth === null ? null : month < 12 ? 12 : 24 };
}

function contains(phase: Phase, treatedOn: CalendarDate, on: CalendarDate): boolean {
  if (phase.fromMonth === null || on < addMonths(treatedOn, phase.fromMonth)) return false;
  if (phase.toMonth === null) return true;
  const end = addMonths(treatedOn, phase.toMonth);
  return phase.toMonthIncluded ? on <= end : on < end;
}

function phaseOf(id: PhaseId): Phase {
  const phase = phaseTable.phases.find((p) => p.id === id);
  if (phase === undefined) throw new Error(`The table of phases has no phase ${id}`);
  return phase;
}
