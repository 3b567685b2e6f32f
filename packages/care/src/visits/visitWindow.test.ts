import { expect, test } from "vitest";
import { baselineFaults, visitTiming, visitWindow } from "./visitWindow.ts";

const treated = "2025-08-31";

test.each([
  ["M6", "2026-03-16", "2026-02-28", "2026-02-14", "2026-03-14", { code: "VISIT-LATE", daysOutside: 2 }],
  ["M3", "2025-12-14", "2025-11-30", "2025-11-16", "2025-12-14", { code: "in-window" }],
  ["M1", "2025-09-22", "2025-09-30", "2025-09-23", "2025-10-07", { code: "VISIT-EARLY", daysOutside: 1 }],
  ["D1", "2025-09-02", "2025-09-01", "2025-09-01", "2025-09-02", { code: "in-window" }],
  ["D7", "2025-09-11", "2025-09-07", "2025-09-07", "2025-09-10", { code: "VISIT-LATE", daysOutside: 1 }],
  ["M24", "2027-10-01", "2027-08-31", "2027-08-01", "2027-09-30", { code: "VISIT-LATE", daysOutside: 1 }],
  ["Y3", "2028-08-31", "2028-08-31", "2028-08-01", "2028-09-30", { code: "in-window" }],
])("treated on 31 Aug 2025, %s held on %s", (label, heldOn, target, from, to, timing) => {
  const window = visitWindow(treated, label);
  expect(window).toEqual({ label, target, from, to });
  expect(window && visitTiming(window, heldOn)).toEqual(timing);
});

test("a visit outside the plan has no window", () => {
  for (const label of ["unplanned", "M4", "Y2", "Y", ""])
    expect(visitWindow(treated, label), label).toBeNull();
});

test.each([
  [["2025-08-20", "2025-08-27"], []],
  [["2025-08-20", "2025-08-20"], ["BASELINE-TOO-CLOSE"]],
  [["2025-07-31"], ["BASELINE-SINGLE", "BASELINE-OUTSIDE-WINDOW"]],
  [[], ["BASELINE-SINGLE"]],
  [["2025-08-27", "2025-09-01"], ["BASELINE-OUTSIDE-WINDOW"]],
])("baselines %j before 31 Aug 2025: %j", (dates, faults) => {
  expect(baselineFaults(treated, dates)).toEqual(faults);
});
