/** Writes entries as an iCalendar file (RFC 5545). */
import { addDays, type Instant } from "@anagen/care";
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { CalendarEntry } from "./courseCalendar.ts";

/** An event must end after it begins (RFC 5545, 3.6.1); how long a reminder is drawn is a design choice. */
const reminderMilliseconds = 15 * 60_000;

export interface WriteCalendarOptions {
  /** Shown as the calendar's name: no more personal than its entries. */
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
  /** When the entries were as they are now: DTSTAMP of each. */
  readonly stamp: Instant;
  /** How often a calendar that follows the address should look again, in hours; null in a file. */
  readonly refreshHours: number | null;
}

/**
 * The file's text, lines ended by CRLF and folded at 75 octets. Days are written as dates (VALUE=DATE, the end day
 * exclusive), which no time zone moves; instants in UTC, which every calendar shows in its own zone. The same input
 * gives the same text, whatever the zone of the machine.
 */
export function writeCalendar({ name, entries, stamp, refreshHours }: WriteCalendarOptions): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: "Anagen", product: "course dates", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ...(refreshHours === null ? {} : { ttl: refreshHours * 3600 }),
  });
  for (const entry of entries) {
    const when =
      "at" in entry
        ? { start: new Date(entry.at), end: new Date(Date.parse(entry.at) + reminderMilliseconds) }
        : { start: startOf(entry.from), end: startOf(addDays(entry.to, 1)), allDay: true };
    calendar.createEvent({
      id: entry.uid,
      summary: entry.title,
      stamp: new Date(stamp),
      status: ICalEventStatus.CONFIRMED,
      transparency: entry.busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      ...when,
    });
  }
  return `${calendar.toString()}\r\n`;
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
