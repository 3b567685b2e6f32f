/**
 * Arithmetic on calendar dates without a clock or a time zone. A date is "YYYY-MM-DD"; months are calendar months with
 * the day held to the end of a shorter month (31 Aug + 6 months = 28 Feb), as the pathway's reading of dates says.
 */

/** Calendar date, "YYYY-MM-DD". */
export type CalendarDate = string;

const millisecondsPerDay = 86_400_000;

/** Whether the text is a date that exists ("2026-02-30" is not). */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** The date `days` days later (earlier when negative). Throws on a text that is no date. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The date `months` calendar months later, held to the last day of a shorter month. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  toDayNumber(date);
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const inYear = Math.floor(index / 12);
  const inMonth = index - inYear * 12;
  const lastDay = new Date(Date.UTC(inYear, inMonth + 1, 0)).getUTCDate();
  return fromDayNumber(Date.UTC(inYear, inMonth, Math.min(day, lastDay)) / millisecondsPerDay);
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Completed calendar months from one date to another; negative when `to` is earlier. */
export function completedMonths(from: CalendarDate, to: CalendarDate): number {
  const [fromYear, fromMonth] = from.split("-").map(Number) as [number, number];
  const [toYear, toMonth] = to.split("-").map(Number) as [number, number];
  const guess = (toYear - fromYear) * 12 + (toMonth - fromMonth);
  return addMonths(from, guess) > to ? guess - 1 : guess;
}

/** Months from one date to another with the share of the month begun, so that M3 on its day is exactly 3. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  const whole = completedMonths(from, to);
  const begun = addMonths(from, whole);
  return whole + daysBetween(begun, to) / daysBetween(begun, addMonths(from, whole + 1));
}

function toDayNumber(date: CalendarDate): number {
  if (!isCalendarDate(date)) throw new RangeError(`Not a calendar date: "${date}"; it must read YYYY-MM-DD`);
  return Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay;
}

function fromDayNumber(day: number): CalendarDate {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}
