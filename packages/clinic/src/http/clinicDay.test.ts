import { expect, test } from "vitest";
import { dayIn } from "./clinicDay.ts";

test("the same instant is another day in another place", () => {
  const instant = new Date("2026-11-23T23:30:00Z");
  expect(dayIn("UTC", instant)).toBe("2026-11-23");
  expect(dayIn("Europe/Berlin", instant)).toBe("2026-11-24");
  expect(dayIn("America/Los_Angeles", instant)).toBe("2026-11-23");
  expect(dayIn("Pacific/Kiritimati", new Date("2026-12-31T12:00:00Z"))).toBe("2027-01-01");
});
