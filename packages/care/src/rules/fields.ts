/** Building blocks of the input schemas: dates that exist, instants with their offset, time zones, codes, quantities. */
import { z } from "zod";
import { isCalendarDate } from "../calendar/calendarDate.ts";
import { isInstant, isTimeZone } from "../calendar/zonedTime.ts";

/** A date that exists, "YYYY-MM-DD". */
export const calendarDate = z.string().refine(isCalendarDate, {
  error: "must be a date that exists, YYYY-MM-DD",
  params: { rule: "date" },
});

/** An instant with its offset from UTC, "2026-03-28T10:00:00+01:00". */
export const instant = z.string().refine(isInstant, {
  error: "must be an instant that exists, with its offset, like 2026-03-28T10:00:00+01:00",
  params: { rule: "date" },
});

export const timeZone = z
  .string()
  .refine(isTimeZone, { error: "must be an IANA time zone, like Europe/Madrid" });

/** A text with something in it. */
export const text = z.string().trim().min(1, { error: "must not be empty" });

export const finite = z.number({ error: "must be a finite number" });
export const positive = finite.gt(0, { error: "must be above 0" });
export const notNegative = finite.gte(0, { error: "must not be below 0" });
export const count = z.int({ error: "must be a whole number" }).gte(0, { error: "must not be below 0" });
