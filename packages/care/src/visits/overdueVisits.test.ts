import { expect, test } from "vitest";
import { overdueVisits } from "./overdueVisits.ts";

const course = (courseId: string, treatedOn: string, closedOn: string | null = null) => ({
  courseId,
  course: { treatedOn, closedOn, watchOnly: false },
  visits: [{ label: "M3", plannedFor: null, heldOn: "2025-09-10" }],
});

test("only what is overdue, the longest first", () => {
  const courses = [
    course("late", "2025-06-10"),
    course("later", "2025-06-01"),
    course("fine", "2025-07-20"),
    course("closed", "2025-06-01", "2025-11-01"),
  ];
  const list = overdueVisits(courses, "2026-01-10");
  expect(list.map((o) => [o.courseId, o.step.label, o.daysSinceDue])).toEqual([
    ["later", "M6", 40],
    ["late", "M6", 31],
  ]);
});
