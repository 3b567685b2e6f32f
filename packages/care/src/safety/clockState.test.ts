import { expect, test } from "vitest";
import { clockState } from "./clockState.ts";

const days = { duty: "US-IND-15", day0: "2026-02-28", dueDate: "2026-03-15" } as const;
const zone = "America/Los_Angeles";

test("the due day lasts until local midnight", () => {
  expect(clockState(days, "2026-03-16T06:59:00Z", zone)).toEqual({
    state: "last-day",
    daysLeft: 0,
    minutesLeft: null,
  });
  expect(clockState(days, "2026-03-16T07:00:00Z", zone)).toMatchObject({ state: "overdue", daysLeft: -1 });
  expect(clockState(days, "2026-03-01T20:00:00Z", zone)).toMatchObject({ state: "running", daysLeft: 14 });
});

test("hours are elapsed time, through a change of clock", () => {
  const hours = { duty: "EU-SAE-24H", dueAt: "2026-03-29T21:00:00+03:00" } as const;
  expect(clockState(hours, "2026-03-28T20:00:00+02:00", "Europe/Helsinki").minutesLeft).toBe(1440);
  expect(clockState(hours, "2026-03-29T21:00:00+03:00", "Europe/Helsinki").state).toBe("last-day");
  expect(clockState(hours, "2026-03-29T21:00:01+03:00", "Europe/Helsinki")).toMatchObject({
    state: "overdue",
    minutesLeft: -1,
  });
});
