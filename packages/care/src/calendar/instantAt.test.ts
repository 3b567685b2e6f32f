import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "./calendarDate.ts";
import { instantAt } from "./instantAt.ts";

test("a wall-clock time has the offset of its own day", () => {
  expect(instantAt("2026-03-28", "10:00", "Europe/Madrid")).toBe("2026-03-28T10:00:00+01:00");
  expect(instantAt("2026-03-29", "10:00", "Europe/Madrid")).toBe("2026-03-29T10:00:00+02:00");
  expect(instantAt("2026-11-01", "10:00", "America/New_York")).toBe("2026-11-01T10:00:00-05:00");
  expect(instantAt("2028-02-29", "00:05", "Pacific/Auckland")).toBe("2028-02-29T00:05:00+13:00");
});

test("a skipped time moves on by the skip, of a doubled one the first is taken", () => {
  expect(instantAt("2026-03-29", "02:30", "Europe/Madrid")).toBe("2026-03-29T03:30:00+02:00");
  expect(instantAt("2026-10-25", "02:30", "Europe/Madrid")).toBe("2026-10-25T02:30:00+02:00");
});

test("law: the clock shows the wanted time, but for an hour that was skipped", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4000 }).map((n) => addDays("2023-01-01", n)),
      fc.integer({ min: 0, max: 1439 }),
      fc.constantFrom("Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"),
      (day, minute, zone) => {
        const two = (n: number) => String(n).padStart(2, "0");
        const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
        const made = instantAt(day, time, zone);
        const late = (Date.parse(`${made.slice(0, 19)}Z`) - Date.parse(`${day}T${time}:00Z`)) / 60_000;
        expect([0, 30, 60]).toContain(late);
      },
    ),
    { numRuns: 300 },
  );
});
