/**
 * What of a course may stand in a calendar that others can look into: when, and no more than that it concerns the
 * clinic. No name, no treatment, no label of a visit.
 */
import type { AftercareTask, CalendarDate, Instant, PatientDate } from "@anagen/care";

/** The few words that a calendar shows, in the reader's language. */
export interface CalendarTitles {
  /** "Clinic visit" */
  readonly visit: string;
  /** "Arrange a clinic visit in these days" */
  readonly window: string;
  /** "A rule on your list ends" */
  readonly aftercare: string;
}

interface EntryBase {
  /** The same for the same thing for ever, so that a calendar moves an entry instead of doubling it. */
  readonly uid: string;
  readonly title: string;
  /** An appointment blocks the day's time; a window or a reminder does not. */
  readonly busy: boolean;
}

/** Days from first to last, both included, or an instant. */
export type CalendarEntry =
  | (EntryBase & { readonly from: CalendarDate; readonly to: CalendarDate })
  | (EntryBase & { readonly at: Instant });

export interface CourseCalendarOptions {
  readonly dates: readonly (PatientDate & { readonly visitId: string | null })[];
  readonly aftercare: readonly AftercareTask[];
  readonly titles: CalendarTitles;
  /** Makes an identifier from what a thing is; must not be readable back. */
  readonly uidOf: (thing: string) => string;
}

/** Entries of a calendar, in the order of the dates, then of the list after the procedure. A missed day is left out. */
export function courseCalendar(options: CourseCalendarOptions): CalendarEntry[] {
  const { dates, aftercare, titles, uidOf } = options;
  const days = dates
    .filter((date) => date.state !== "missed")
    .map(({ kind, label, from, to, visitId }): CalendarEntry => {
      const isWindow = kind === "window";
      return {
        uid: uidOf(visitId ?? `${kind} ${label}`),
        title: isWindow ? titles.window : titles.visit,
        busy: !isWindow,
        from,
        to,
      };
    });
  const ends = aftercare.map(
    ({ item, until }): CalendarEntry => ({
      uid: uidOf(`aftercare ${item}`),
      title: titles.aftercare,
      busy: false,
      at: until,
    }),
  );
  return [...days, ...ends];
}
