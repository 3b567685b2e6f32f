import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../calendar/calendarDate.ts";
import { phaseAt } from "./phaseAt.ts";
import { phaseTable } from "./phaseTable.ts";

test.each([
  ["2026-01-30", "before-treatment", null, null],
  ["2026-01-31", "early", 0, 12],
  ["2026-02-27", "early", 0, 12],
  ["2026-02-28", "shedding-falls", 1, 12],
  ["2026-04-29", "shedding-falls", 2, 12],
  ["2026-04-30", "new-hair", 3, 12],
  ["2026-07-30", "new-hair", 5, 12],
  ["2026-07-31", "full-growth", 6, 12],
  ["2027-01-30", "full-growth", 11, 12],
  ["2027-01-31", "maintenance", 12, 24],
  ["2028-01-31", "maintenance", 24, 24],
  ["2028-02-01", "long-term", 24, null],
])("treated on 31 Jan 2026, on %s: %s", (on, id, month, ofMonths) => {
  const now = phaseAt("2026-01-31", on);
  expect([now.phase.id, now.month, now.ofMonths]).toEqual([id, month, ofMonths]);
});

test("without treatment every day is before treatment", () => {
  expect(phaseAt(null, "2026-05-05").phase.id).toBe("before-treatment");
});

test("phases never go back as days pass", () => {
  const order = phaseTable.phases.map((p) => p.id);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: -40, max: 1000 }), (start, day) => {
      const treated = addDays("2020-01-01", start);
      const today = order.indexOf(phaseAt(treated, addDays(treated, day)).phase.id);
      const tomorrow = order.indexOf(phaseAt(treated, addDays(treated, day + 1)).phase.id);
      expect(tomorrow - today === 0 || tomorrow - today === 1).toBe(true);
    }),
  );
});

test("no phase after treatment is told as a finding, and none promises a full head of hair", () => {
  for (const phase of phaseTable.phases) {
    expect(`${phase.title} ${phase.expectation}`.toLowerCase()).not.toContain("full head");
    expect(phase.source.length).toBeGreaterThan(10);
    if (phase.fromMonth !== null) expect(phase.standing).toBe("expected-not-established");
  }
});
