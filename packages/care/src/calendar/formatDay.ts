/** Dates as people read them, without doubt about day and month: "12 Mar 2027". */
import { type CalendarDate, isCalendarDate } from "./calendarDate.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "12 Mar 2027". Throws on a text that is no date. */
export function formatDay(date: CalendarDate): string {
  const { day, month, year } = partsOf(date);
  return `${day} ${month} ${year}`;
}

/** "3–31 Mar 2027", "28 Feb – 14 Mar 2027", "20 Dec 2026 – 3 Jan 2027"; one day alone as a day. */
export function formatDays(from: CalendarDate, to: CalendarDate): string {
  if (from === to) return formatDay(from);
  const a = partsOf(from);
  const b = partsOf(to);
  if (a.year !== b.year) return `${formatDay(from)} – ${formatDay(to)}`;
  if (a.month !== b.month) return `${a.day} ${a.month} – ${formatDay(to)}`;
  return `${a.day}–${formatDay(to)}`;
}

function partsOf(date: CalendarDate): { day: number; month: string; year: number } {
  if (!isCalendarDate(date)) throw new RangeError(`Not a calendar date: "${date}"; it must read YYYY-MM-DD`);
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return { day, month: months[month - 1] ?? "", year };
}
