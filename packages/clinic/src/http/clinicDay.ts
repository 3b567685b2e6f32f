/** The calendar date that it is at the clinic, from an instant and the clinic's time zone. */
import type { CalendarDate } from "@anagen/care";
import type { Services } from "./services.ts";

/** Today at the clinic; in UTC while no clinic is set up. */
export async function clinicDay(services: Pick<Services, "store" | "now">): Promise<CalendarDate> {
  const clinic = await services.store.clinic();
  return dayIn(clinic?.timeZone ?? "UTC", services.now());
}

/** "YYYY-MM-DD" in a time zone (IANA name). */
export function dayIn(timeZone: string, instant: Date): CalendarDate {
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" })
    .formatToParts(instant)
    .reduce<Record<string, string>>((all, { type, value }) => {
      all[type] = value;
      return all;
    }, {});
  return `${parts.year}-${parts.month}-${parts.day}`;
}
