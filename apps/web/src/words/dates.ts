/** Dates as people read them, in the language of the pages. The clock is read here and nowhere else. */
import { englishWords } from "@anagen/figures";
import { say } from "./say.ts";
import { languageNow } from "./startWords.ts";

/** "12 Mar 2027"; in Spanish "12 mar 2027". Day, month as a word, year: nobody reads it the wrong way round. */
export function dateInWords(date: string): string {
  return languageNow() === "en" ? englishWords.date(date) : written(date, { day: "numeric" });
}

/** "Mar 2027", from any day of it. */
export function monthInWords(date: string): string {
  return languageNow() === "en" ? englishWords.month(date) : written(date, {});
}

function written(date: string, more: Intl.DateTimeFormatOptions): string {
  const shown = { month: "short", year: "numeric", timeZone: "UTC", ...more } as const;
  return new Intl.DateTimeFormat(languageNow(), shown).format(new Date(`${date.slice(0, 10)}T12:00:00Z`));
}

/** Today on this device, "YYYY-MM-DD". */
export function todayHere(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** "Monday, 23 Nov 2026". */
export function weekdayAndDate(date: string): string {
  const weekday = new Date(`${date}T12:00:00Z`).toLocaleDateString(languageNow(), {
    weekday: "long",
    timeZone: "UTC",
  });
  return `${weekday}, ${dateInWords(date)}`;
}

/** "23 Nov 2026, 14:05" on this device's clock. */
export function instantInWords(instant: string): string {
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${dateInWords(day)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Whole years between two days. */
export function yearsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split("-").map(Number);
  const [year = 0, month = 0, day = 0] = to.split("-").map(Number);
  const passed = month > fromMonth || (month === fromMonth && day >= fromDay);
  return year - fromYear - (passed ? 0 : 1);
}

/** Days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** A day moved by a number of days. */
export function dayPlus(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** "today", "tomorrow", "in 5 days", "12 days ago". */
export function distanceInWords(from: string, to: string): string {
  const days = daysBetween(from, to);
  if (days === 0) return say("today");
  if (days === 1) return say("tomorrow");
  if (days === -1) return say("yesterday");
  return days > 0 ? say("in {{days}} days", { days }) : say("{{days}} days ago", { days: -days });
}
