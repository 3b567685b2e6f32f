/** Worked cases of the aftercare plan, over changes of clock. */
import type { RuleCases } from "../rules/ruleCase.ts";

const choose = (item: string, value: number, unit: string, source: string | null = "own procedure 3") => ({
  choices: [{ item, value, unit, source }],
});

export const aftercareCases: RuleCases = {
  question: "aftercare",
  source:
    "Ranges of the pathway, section 9; clocks: Europe/Madrid changes on 29 Mar 2026, America/New_York on 1 Nov 2026",
  base: { endedAt: "2026-03-28T10:00:00+01:00", timeZone: "Europe/Madrid", choices: [] },
  cases: [
    [
      "48 hours are elapsed hours",
      choose("wash", 48, "h"),
      "accept",
      [],
      { lifts: { wash: "2026-03-30T11:00:00+02:00" } },
    ],
    [
      "2 days keep the time on the clock",
      choose("exercise", 2, "d"),
      "accept",
      [],
      { lifts: { exercise: "2026-03-30T10:00:00+02:00" } },
    ],
    [
      "a week in autumn",
      {
        endedAt: "2026-10-30T15:30:00-04:00",
        timeZone: "America/New_York",
        ...choose("styling-products", 1, "w"),
      },
      "accept",
      [],
      { lifts: { "styling-products": "2026-11-06T15:30:00-05:00" } },
    ],
    [
      "a time that is skipped moves on",
      { endedAt: "2026-03-28T02:30:00+01:00", ...choose("sun", 1, "d") },
      "accept",
      [],
      { lifts: { sun: "2026-03-29T03:30:00+02:00" } },
    ],
    [
      "of a time that comes twice the first",
      { endedAt: "2026-10-24T02:30:00+02:00", ...choose("sun", 1, "d") },
      "accept",
      [],
      { lifts: { sun: "2026-10-25T02:30:00+02:00" } },
    ],
    ["end of the range", choose("wash", 72, "h"), "accept", []],
    [
      "outside the range, still calculated",
      choose("wash", 4, "d"),
      "warn",
      ["AFTERCARE-OUTSIDE-LIMITS:wash"],
      { lifts: { wash: "2026-04-01T10:00:00+02:00" } },
    ],
    ["shorter than any source", choose("nsaid", 2, "d"), "warn", ["AFTERCARE-OUTSIDE-LIMITS:nsaid"]],
    ["an item without a range is never warned", choose("minoxidil-restart", 20, "w"), "accept", []],
    [
      "no source",
      choose("tight-hats", 3, "d", null),
      "needs-information",
      ["AFTERCARE-SOURCE-MISSING:tight-hats"],
    ],
    ["a zone that does not exist", { timeZone: "Europe/Atlantis" }, "refuse", ["INPUT-INVALID:timeZone"]],
    ["a negative time", choose("wash", -1, "h"), "refuse", ["INPUT-INVALID:choices.0.value"]],
  ],
};
