import { expect, test } from "vitest";
import { choicesOf, factsOf, openingValues, planOf } from "./aftercareForm.ts";

const plan = {
  topic: "aftercare" as const,
  title: "After the procedure",
  language: "en",
  treatments: [],
  text: "",
  values: { wash: "48 h", sun: "1 w", "our own rule": "2 d", nonsense: "soon", phone: 5 },
  source: "procedure 3",
};

test("a plan opens as chosen rows, also for an item of the clinic's own; what is no duration is left out", () => {
  const values = openingValues({ newest: null, plan, day: "2026-11-22", timeZone: "Europe/Madrid" });
  const chosen = values.rows.filter((row) => row.chosen);
  expect(chosen.map((row) => [row.item, row.value, row.unit, row.source])).toEqual([
    ["wash", 48, "h", "procedure 3"],
    ["sun", 1, "w", "procedure 3"],
    ["our own rule", 2, "d", "procedure 3"],
  ]);
  expect(planOf(values.rows)).toEqual({ wash: "48 h", sun: "1 w", "our own rule": "2 d" });
  expect(choicesOf({ values: planOf(values.rows), source: "x" })).toHaveLength(3);
});

test("day and time become an instant with the offset of that day, and come back", () => {
  const opened = openingValues({ newest: null, plan, day: "2026-03-29", timeZone: "Europe/Madrid" });
  const facts = factsOf({ ...opened, time: "10:15" });
  expect(facts.endedAt).toBe("2026-03-29T10:15:00+02:00");
  expect(facts.choices[0]).toEqual({ item: "wash", value: 48, unit: "h", source: "procedure 3", why: null });
  const newest = { facts } as Parameters<typeof openingValues>[0]["newest"];
  const again = openingValues({ newest, plan: null, day: "2027-01-01", timeZone: "UTC" });
  expect([again.day, again.time, again.timeZone]).toEqual(["2026-03-29", "10:15", "Europe/Madrid"]);
  expect(factsOf(again)).toEqual(facts);
});
