import { expect, test } from "vitest";
import { aftercareTasks } from "./aftercareTasks.ts";

test("the soonest end stands first, over a change of clock", () => {
  const tasks = aftercareTasks({
    endedAt: "2026-10-24T12:00:00+02:00",
    timeZone: "Europe/Madrid",
    choices: [
      { item: "exercise", value: 1, unit: "d", source: "own procedure 3" },
      { item: "wash", value: 24, unit: "h", source: null },
      { item: "hat from the clinic", value: 8, unit: "h", source: "own procedure 3" },
    ],
  });
  expect(tasks.map((t) => [t.title, t.until])).toEqual([
    ["hat from the clinic", "2026-10-24T20:00:00+02:00"],
    ["Washing", "2026-10-25T11:00:00+01:00"],
    ["Exercise and sweat", "2026-10-25T12:00:00+01:00"],
  ]);
  expect(tasks[1]).toMatchObject({ source: null, sourcesSay: "several hours to 72 h" });
});
