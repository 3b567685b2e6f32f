import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  completedMonths,
  daysBetween,
  isCalendarDate,
  monthsBetween,
} from "./calendarDate.ts";

const anyDate = fc.integer({ min: -20_000, max: 40_000 }).map((day) => addDays("1970-01-01", day));

test("a month that is too short holds the day at its end, leap years too", () => {
  expect(addMonths("2025-08-31", 6)).toBe("2026-02-28");
  expect(addMonths("2027-08-31", 6)).toBe("2028-02-29");
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2026-01-31", -2)).toBe("2025-11-30");
  expect(addMonths("2026-12-15", 1)).toBe("2027-01-15");
});

test("dates that do not exist are not dates", () => {
  for (const text of ["2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "", "2026-04-31"])
    expect(isCalendarDate(text), text).toBe(false);
  expect(isCalendarDate("2028-02-29")).toBe(true);
  expect(() => addDays("2026-02-30", 1)).toThrow("2026-02-30");
  expect(() => addMonths("tomorrow", 1)).toThrow("tomorrow");
});

test("days added are days between, over changes of clock and year", () => {
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
  );
});

test("completed months are the most months that do not pass the date", () => {
  expect(completedMonths("2026-01-31", "2026-02-27")).toBe(0);
  expect(completedMonths("2026-01-31", "2026-02-28")).toBe(1);
  fc.assert(
    fc.property(anyDate, anyDate, (from, to) => {
      const months = completedMonths(from, to);
      expect(addMonths(from, months) <= to).toBe(true);
      expect(addMonths(from, months + 1) > to).toBe(true);
    }),
  );
});

test("months between grow with every day and are whole on the day of the month", () => {
  expect(monthsBetween("2026-01-31", "2026-04-30")).toBe(3);
  expect(monthsBetween("2026-03-10", "2026-03-10")).toBe(0);
  expect(monthsBetween("2026-03-10", "2026-03-09")).toBeCloseTo(-1 / 28, 12);
  fc.assert(
    fc.property(anyDate, anyDate, (from, to) => {
      expect(monthsBetween(from, addDays(to, 1))).toBeGreaterThan(monthsBetween(from, to));
    }),
  );
});
