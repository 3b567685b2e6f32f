/**
 * Instants and local time in an IANA time zone, without a clock: elapsed hours run through a change of clock, days and
 * weeks keep the local wall-clock time. The zone data are those of the platform's Intl.
 */
import { addDays, type CalendarDate, isCalendarDate } from "./calendarDate.ts";

/** Instant with its offset from UTC, "2026-03-28T10:00:00+01:00". */
export type Instant = string;

const pattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const millisecondsPerHour = 3_600_000;

/** Whether the text is an instant that exists, with its offset. */
export function isInstant(text: string): boolean {
  const [, date = "", hour, minute, second, offset = "Z"] = pattern.exec(text) ?? [];
  const [offsetHours, offsetMinutes] = offset === "Z" ? [0, 0] : offset.slice(1).split(":").map(Number);
  return (
    isCalendarDate(date) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second ?? 0) < 60 &&
    Number(offsetHours) <= 14 &&
    Number(offsetMinutes) < 60
  );
}

/** Whether the platform knows the time zone. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The calendar date that the instant falls on in a time zone. */
export function localDateOf(instant: Instant, timeZone: string): CalendarDate {
  return wallClock(timeOf(instant), timeZone).slice(0, 10);
}

/** The instant that many elapsed hours later, written in local time with the offset valid then. */
export function addHours(instant: Instant, hours: number, timeZone: string): Instant {
  return written(timeOf(instant) + hours * millisecondsPerHour, timeZone);
}

/**
 * The same local wall-clock time that many days later, with the offset valid then. A time that the change of clock skips
 * is moved on by the skip (02:30 becomes 03:30); of a time that comes twice the first is taken.
 */
export function addLocalDays(instant: Instant, days: number, timeZone: string): Instant {
  const local = wallClock(timeOf(instant), timeZone);
  const wanted = `${addDays(local.slice(0, 10), days)}${local.slice(10)}`;
  const asUtc = Date.parse(`${wanted}Z`);
  const before = offsetAt(asUtc - 24 * millisecondsPerHour, timeZone);
  const after = offsetAt(asUtc + 24 * millisecondsPerHour, timeZone);
  const fits = [asUtc - before, asUtc - after]
    .filter((time) => wallClock(time, timeZone) === wanted)
    .sort((a, b) => a - b);
  return written(fits[0] ?? asUtc - before, timeZone);
}

/** Elapsed minutes from one instant to another; negative when `to` is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return (timeOf(to) - timeOf(from)) / 60_000;
}

function timeOf(instant: Instant): number {
  if (!isInstant(instant))
    throw new RangeError(`Not an instant: "${instant}"; it needs date, time and offset`);
  return Date.parse(instant);
}

function written(time: number, timeZone: string): Instant {
  const minutes = Math.round(offsetAt(time, timeZone) / 60_000);
  const sign = minutes < 0 ? "-" : "+";
  const pad = (n: number) => String(n).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${wallClock(time, timeZone)}${sign}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** Local time minus UTC, in milliseconds. */
function offsetAt(time: number, timeZone: string): number {
  const whole = Math.floor(time / 1000) * 1000;
  return Date.parse(`${wallClock(whole, timeZone)}Z`) - whole;
}

/** Local date and time as "YYYY-MM-DDTHH:MM:SS". */
function wallClock(time: number, timeZone: string): string {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(time)
      .map((p) => [p.type, p.value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  const date = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
  return `${date}T${part("hour")}:${part("minute")}:${part("second")}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format is slow, so one is kept for each zone. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const kept = formats.get(timeZone);
  if (kept !== undefined) return kept;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(timeZone, made);
  return made;
}
