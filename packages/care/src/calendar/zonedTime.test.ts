import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "./calendarDate.ts";
import { addHours, addLocalDays, isInstant, isTimeZone, localDateOf, minutesBetween } from "./zonedTime.ts";

/** Zones whose clocks change at different dates and by different steps, or never. */
const zone = fc.constantFrom(
  "Europe/Madrid",
  "America/New_York",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Asia/Tokyo",
  "Pacific/Chatham",
);
const first = Date.UTC(2024, 0, 1);
const last = Date.UTC(2031, 11, 31);
const instant = fc
  .integer({ min: first / 1000, max: last / 1000 })
  .map((s) => `${new Date(s * 1000).toISOString().slice(0, 19)}Z`);

/** The platform's own words for the offset: another way to the same number. */
function platformOffset(text: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }).formatToParts(
    Date.parse(text),
  );
  const name = parts.find((p) => p.type === "timeZoneName")?.value ?? "";
  return name === "GMT" ? "+00:00" : name.slice(3);
}

describe("over changes of clock and leap days", () => {
  test("hours are elapsed time, written with the offset that the platform names", () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 400 }), zone, (from, hours, timeZone) => {
        const to = addHours(from, hours, timeZone);
        expect(minutesBetween(from, to)).toBe(60 * hours);
        expect(to.slice(19)).toBe(platformOffset(to, timeZone));
      }),
      { numRuns: 300 },
    );
  });

  test("days keep the local date and the time on the clock, unless the clock skips that time", () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -800, max: 800 }), zone, (from, days, timeZone) => {
        const local = addHours(from, 0, timeZone);
        const to = addLocalDays(from, days, timeZone);
        expect(to.slice(0, 10)).toBe(addDays(local.slice(0, 10), days));
        expect(to.slice(19)).toBe(platformOffset(to, timeZone));
        const shift = minutesBetween(
          `${local.slice(0, 10)}T${local.slice(11, 19)}Z`,
          `${local.slice(0, 10)}T${to.slice(11, 19)}Z`,
        );
        expect([0, 30, 60]).toContain(shift);
        if (shift !== 0) expect(addLocalDays(to, 0, timeZone)).toBe(to);
      }),
      { numRuns: 500 },
    );
  });

  test("a day before and after the leap day", () => {
    expect(addLocalDays("2028-02-28T23:30:00Z", 1, "Europe/London")).toBe("2028-02-29T23:30:00+00:00");
    expect(addLocalDays("2028-02-29T23:30:00Z", 365, "Europe/London")).toBe("2029-02-28T23:30:00+00:00");
  });

  test("the date depends on the zone, and moves with the instant", () => {
    expect(localDateOf("2026-03-01T02:00:00Z", "America/Los_Angeles")).toBe("2026-02-28");
    expect(localDateOf("2026-03-01T02:00:00Z", "Asia/Tokyo")).toBe("2026-03-01");
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        const moved = daysBetween(localDateOf(at, timeZone), localDateOf(addHours(at, 24, "UTC"), timeZone));
        expect([0, 1, 2]).toContain(moved);
      }),
      { numRuns: 200 },
    );
  });
});

test("what is no instant, and what is no zone", () => {
  for (const text of [
    "2026-02-30T10:00:00Z",
    "2026-02-28",
    "2026-02-28T10:00:00",
    "2026-02-28T24:00:00Z",
    "2026-02-28T10:60:00Z",
    "2026-02-28T10:00:00+15:00",
    "2026-02-28T10:00:00+01:75",
    "yesterday",
  ])
    expect(isInstant(text), text).toBe(false);
  for (const text of ["2026-02-28T10:00Z", "2028-02-29T23:59:59.5-03:30"])
    expect(isInstant(text), text).toBe(true);
  expect(isTimeZone("Europe/Madrid")).toBe(true);
  expect(isTimeZone("Mars/Olympus")).toBe(false);
  expect(() => localDateOf("2026-02-30T10:00:00Z", "UTC")).toThrow("2026-02-30");
});
