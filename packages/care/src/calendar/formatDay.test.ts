import { expect, test } from "vitest";
import { formatDay, formatDays } from "./formatDay.ts";

test("a day names its month in letters", () => {
  expect(formatDay("2027-03-12")).toBe("12 Mar 2027");
  expect(formatDay("2027-12-01")).toBe("1 Dec 2027");
});

test("a span says month and year once when both days share them", () => {
  expect(formatDays("2027-03-03", "2027-03-31")).toBe("3–31 Mar 2027");
  expect(formatDays("2027-02-28", "2027-03-14")).toBe("28 Feb – 14 Mar 2027");
  expect(formatDays("2026-12-20", "2027-01-03")).toBe("20 Dec 2026 – 3 Jan 2027");
  expect(formatDays("2026-12-20", "2026-12-20")).toBe("20 Dec 2026");
});
