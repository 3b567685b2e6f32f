import type { CourseView } from "@anagen/clinic/contract";
import { expect, test } from "vitest";
import { courseWindow } from "./courseWindow.ts";

function view(
  treatedOn: string | null,
  visits: { heldOn: string | null; plannedFor: string | null }[],
): CourseView {
  return { course: { treatedOn }, visits, points: [] } as unknown as CourseView;
}

test("a treated course shows from before its first visit to the end of month 12", () => {
  const time = courseWindow(view("2026-02-01", [{ heldOn: "2026-01-20", plannedFor: null }]), "2026-05-01");
  expect(time.from).toBe("2026-01-06");
  expect(time.to > "2027-02-01").toBe(true);
  expect(time.to < "2027-03-15").toBe(true);
});

test("a visit planned after month 12 is on the axis", () => {
  const planned = [{ heldOn: null, plannedFor: "2028-02-01" }];
  expect(courseWindow(view("2026-02-01", planned), "2026-05-01").to > "2028-02-01").toBe(true);
});

test("today is always within, even when everything lies in the past or nothing is there", () => {
  for (const visits of [[], [{ heldOn: "2024-01-01", plannedFor: null }]]) {
    const time = courseWindow(view(null, visits), "2026-05-01");
    expect(time.from < "2026-05-01" && time.to > "2026-05-01").toBe(true);
  }
});
