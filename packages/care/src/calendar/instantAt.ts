/** The instant at which the clocks of a time zone show a day and a time. */
import type { CalendarDate } from "./calendarDate.ts";
import { addHours, addLocalDays, type Instant } from "./zonedTime.ts";

/**
 * The instant with the offset valid then. A time that the change of clock skips is moved on by the skip; of a time that
 * comes twice the first is taken. Throws on a day or time that does not exist.
 *
 * @param time "HH:MM" on the wall clock
 */
export function instantAt(day: CalendarDate, time: string, timeZone: string): Instant {
  // The day before at the same wall-clock time, whatever its offset, and from there one local day on.
  const near = addHours(`${day}T${time}:00Z`, 0, timeZone);
  const shown = Date.parse(`${near.slice(0, 19)}Z`);
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const dayBefore = addHours(near, (wanted - shown) / 3_600_000 - 24, timeZone);
  const drift = Date.parse(`${dayBefore.slice(0, 19)}Z`) - (wanted - 86_400_000);
  return addLocalDays(addHours(dayBefore, -drift / 3_600_000, timeZone), 1, timeZone);
}
