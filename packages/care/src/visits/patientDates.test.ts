import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths } from "../calendar/calendarDate.ts";
import { patientDates } from "./patientDates.ts";

const treated = (treatedOn: string | null) => ({ treatedOn, closedOn: null, watchOnly: false });

test("a set day stands instead of its window; a window that closed is gone", () => {
  const visits = [
    { id: "a", label: "M3", plannedFor: "2026-04-10", heldOn: "2026-04-11" },
    { id: "b", label: "M6", plannedFor: "2026-07-09", heldOn: null },
  ];
  const dates = patientDates(treated("2026-01-10"), visits, "2026-06-01");
  expect(dates.map((d) => [d.kind, d.label, d.from, d.to, d.state])).toEqual([
    ["treatment", "treatment", "2026-01-10", "2026-01-10", "held"],
    ["visit", "M3", "2026-04-11", "2026-04-11", "held"],
    ["visit", "M6", "2026-07-09", "2026-07-09", "set"],
    ["window", "M9", "2026-09-19", "2026-10-31", "open"],
    ["window", "M12", "2026-12-20", "2027-01-31", "open"],
    ["window", "M18", "2027-06-10", "2027-08-09", "open"],
    ["window", "M24", "2027-12-11", "2028-02-09", "open"],
  ]);
});

test("a missed day keeps its window open, as long as the window is", () => {
  const visits = [{ id: "b", label: "M6", plannedFor: "2026-07-09", heldOn: null }];
  const labels = (on: string) =>
    patientDates(treated("2026-01-10"), visits, on)
      .filter((d) => d.label === "M6")
      .map((d) => [d.kind, d.state]);
  expect(labels("2026-07-12")).toEqual([
    ["window", "open"],
    ["visit", "missed"],
  ]);
  expect(labels("2026-07-25")).toEqual([["visit", "missed"]]);
});

test("before treatment and after the course is closed there are no windows", () => {
  expect(patientDates(treated(null), [], "2026-06-01")).toEqual([]);
  const closed = { treatedOn: "2026-01-10", closedOn: "2026-02-01", watchOnly: false };
  expect(patientDates(closed, [], "2026-06-01").map((d) => d.kind)).toEqual(["treatment"]);
});

const day = fc.integer({ min: 0, max: 365 * 12 }).map((n) => addDays("2023-01-01", n));

test("for every day of treatment, leap days included: windows lie around their calendar month and never in the past", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -30, max: 2000 }), (treatedOn, later) => {
      const on = addDays(treatedOn, later);
      const dates = patientDates(treated(treatedOn), [], on);
      for (const { kind, label, from, to } of dates) {
        if (kind !== "window") continue;
        expect(to >= on).toBe(true);
        const months = label.startsWith("M")
          ? Number(label.slice(1))
          : label.startsWith("Y")
            ? 12 * Number(label.slice(1))
            : 0;
        const target = months > 0 ? addMonths(treatedOn, months) : addDays(treatedOn, Number(label.slice(1)));
        expect(from <= target && target <= to).toBe(true);
      }
      expect(dates.map((d) => d.from)).toEqual(dates.map((d) => d.from).sort());
    }),
    { numRuns: 150 },
  );
});
