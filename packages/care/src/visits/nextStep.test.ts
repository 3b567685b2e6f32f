import { expect, test } from "vitest";
import { type CourseDates, nextStep, type VisitDates } from "./nextStep.ts";

const treated: CourseDates = { treatedOn: "2026-09-17", closedOn: null, watchOnly: false };
const untreated: CourseDates = { treatedOn: null, closedOn: null, watchOnly: false };
const held = (label: string, heldOn: string): VisitDates => ({ label, plannedFor: null, heldOn });
const planned = (label: string, plannedFor: string): VisitDates => ({ label, plannedFor, heldOn: null });
const baselines = [held("D0a", "2026-09-01"), held("D0b", "2026-09-03")];

test("before treatment: first baseline, second baseline, decision", () => {
  expect(nextStep(untreated, [], "2026-09-01")).toMatchObject({ state: "due", label: "D0a", due: null });
  const second = nextStep(untreated, [held("D0a", "2026-09-01")], "2026-09-01");
  expect(second).toMatchObject({ state: "upcoming", label: "D0b", due: "2026-09-02" });
  expect(nextStep(untreated, baselines, "2026-09-04")).toMatchObject({ state: "to-decide", label: null });
  const watched = nextStep({ ...untreated, watchOnly: true }, baselines, "2026-09-04");
  expect(watched.sentence).toContain("watched");
});

test("a planned baseline that did not take place is overdue", () => {
  const step = nextStep(untreated, [planned("D0a", "2026-09-01")], "2026-09-02");
  expect(step).toMatchObject({ state: "overdue", label: "D0a", due: "2026-09-01" });
});

test("with a day of treatment ahead, treatment is next", () => {
  expect(nextStep(treated, baselines, "2026-09-10").sentence).toBe("Next: treatment on 17 Sep 2026.");
});

test.each([
  ["2026-09-17", [], "upcoming", "D1", "Next: D1, 18–19 Sep 2026."],
  ["2026-09-18", [], "due", "D1", "Next: D1, 18–19 Sep 2026."],
  ["2026-09-21", [], "overdue", "D1", "D1 is overdue: its window was 18–19 Sep 2026."],
  ["2026-09-25", [], "due", "D7", "Next: D7, 24–27 Sep 2026."],
  ["2026-10-03", [held("D7", "2026-09-24")], "upcoming", "M1", "Next: M1, 10–24 Oct 2026."],
  ["2026-12-20", [held("M2", "2026-11-17")], "due", "M3", "Next: M3, 3–31 Dec 2026."],
  ["2027-01-05", [held("M2", "2026-11-17")], "overdue", "M3", "M3 is overdue: its window was 3–31 Dec 2026."],
  ["2027-03-03", [held("M2", "2026-11-17")], "due", "M6", "Next: M6, 3–31 Mar 2027."],
  [
    "2029-12-01",
    [held("M24", "2028-09-17")],
    "overdue",
    "Y3",
    "Y3 is overdue: its window was 18 Aug – 17 Oct 2029.",
  ],
  ["2030-08-18", [held("M24", "2028-09-17")], "due", "Y4", "Next: Y4, 18 Aug – 17 Oct 2030."],
])("treated on 17 Sep 2026, on %s with %j: %s %s", (on, visits, state, label, sentence) => {
  expect(nextStep(treated, [...baselines, ...visits], on)).toMatchObject({ state, label, sentence });
});

test("an appointment stands beside the window and is what is due", () => {
  const step = nextStep(
    treated,
    [...baselines, held("M2", "2026-11-17"), planned("M3", "2026-12-14")],
    "2026-11-20",
  );
  expect(step).toEqual({
    state: "upcoming",
    label: "M3",
    sentence: "Next: M3, 3–31 Dec 2026, planned for 14 Dec 2026.",
    due: "2026-12-14",
  });
});

test("a closed course asks for nothing", () => {
  const step = nextStep({ ...treated, closedOn: "2027-01-01" }, [], "2027-02-01");
  expect(step).toMatchObject({ state: "closed", due: null });
});

test("an earlier visit that was skipped is not asked for once a later one was held", () => {
  expect(nextStep(treated, [held("M3", "2026-12-17")], "2026-12-18").label).toBe("M6");
});
