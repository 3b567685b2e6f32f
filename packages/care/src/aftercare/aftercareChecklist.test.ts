import fc from "fast-check";
import { expect, test } from "vitest";
import { addHours, addLocalDays, localDateOf, minutesBetween } from "../calendar/zonedTime.ts";
import { aftercareChecklist } from "./aftercareChecklist.ts";
import { aftercareTasks } from "./aftercareTasks.ts";

const plan = {
  endedAt: "2026-10-24T12:00:00+02:00",
  timeZone: "Europe/Madrid",
  choices: [
    { item: "exercise", value: 1, unit: "d" as const, source: "own procedure 3" },
    { item: "wash", value: 24, unit: "h" as const, source: "own procedure 3" },
  ],
};

test("a restriction is over at the very instant at which it ends, an hour by the clock before the day is full", () => {
  const tasks = aftercareTasks(plan);
  const states = (now: string) => aftercareChecklist(tasks, [], now).map((l) => [l.item, l.state]);
  expect(states("2026-10-25T10:59:00+01:00")).toEqual([
    ["wash", "holds"],
    ["exercise", "holds"],
  ]);
  expect(states("2026-10-25T11:00:00+01:00")).toEqual([
    ["exercise", "holds"],
    ["wash", "over"],
  ]);
  expect(aftercareChecklist(tasks, [], "2026-10-25T11:30:00+01:00")[0]?.minutesLeft).toBe(30);
});

test("the last tick of an item counts", () => {
  const ticks = [
    { item: "wash", kept: true },
    { item: "exercise", kept: true },
    { item: "wash", kept: false },
  ];
  const lines = aftercareChecklist(aftercareTasks(plan), ticks, plan.endedAt);
  expect(lines.map((l) => [l.item, l.kept])).toEqual([
    ["wash", false],
    ["exercise", true],
  ]);
});

/** Zones with changes in spring and autumn, in both halves of the year, of an hour and of half an hour, and with none. */
const zones = [
  "Europe/Madrid",
  "America/New_York",
  "Australia/Lord_Howe",
  "America/Santiago",
  "Asia/Kolkata",
];
const moment = fc
  .integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2033, 0, 1) })
  .map((ms) => new Date(Math.floor(ms / 60_000) * 60_000).toISOString());

test("for every procedure in every zone: hours are elapsed time, days end on the calendar day that was promised", () => {
  fc.assert(
    fc.property(moment, fc.constantFrom(...zones), fc.integer({ min: 1, max: 400 }), (at, timeZone, n) => {
      const endedAt = addHours(at, 0, timeZone);
      const choices = [
        { item: "h", value: n, unit: "h" as const, source: "s" },
        { item: "d", value: n, unit: "d" as const, source: "s" },
      ];
      const lines = aftercareChecklist(aftercareTasks({ endedAt, timeZone, choices }), [], endedAt);
      const until = (item: string) => lines.find((l) => l.item === item)?.until ?? "";
      expect(minutesBetween(endedAt, until("h"))).toBe(60 * n);
      const promised = new Date(Date.parse(`${localDateOf(endedAt, timeZone)}T00:00:00Z`) + n * 86_400_000);
      expect(localDateOf(until("d"), timeZone)).toBe(promised.toISOString().slice(0, 10));
      expect(Math.abs(minutesBetween(endedAt, until("d")) - n * 1440)).toBeLessThanOrEqual(60);
      expect(addLocalDays(endedAt, n, timeZone)).toBe(until("d"));
      expect(lines.every((l) => l.state === "holds")).toBe(true);
    }),
    { numRuns: 150 },
  );
});
