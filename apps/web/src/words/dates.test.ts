import { expect, test } from "vitest";
import { dayPlus, daysBetween, distanceInWords, weekdayAndDate, yearsBetween } from "./dates.ts";

test("age counts the birthday itself and not the day before", () => {
  expect(yearsBetween("1986-03-12", "2027-03-11")).toBe(40);
  expect(yearsBetween("1986-03-12", "2027-03-12")).toBe(41);
});

test("days between two days do not depend on summer time", () => {
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-10-26", "2026-10-24")).toBe(-2);
  expect(dayPlus("2026-02-27", 2)).toBe("2026-03-01");
});

test("distances read as people say them", () => {
  expect(distanceInWords("2026-11-23", "2026-11-23")).toBe("today");
  expect(distanceInWords("2026-11-23", "2026-11-28")).toBe("in 5 days");
  expect(distanceInWords("2026-11-23", "2026-11-11")).toBe("12 days ago");
});

test("a day is told with its weekday", () => {
  expect(weekdayAndDate("2026-11-23")).toBe("Monday, 23 Nov 2026");
});
