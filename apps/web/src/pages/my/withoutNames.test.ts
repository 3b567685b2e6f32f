import type { CourseView } from "@anagen/clinic/contract";
import { expect, test } from "vitest";
import { withoutNames } from "./withoutNames.ts";

test("what a phone keeps holds dates, and nothing that says who it is or what was found", () => {
  const view = {
    patient: {
      id: "p",
      code: "SECRET-1",
      givenName: "Secret",
      familyName: "Secret",
      birthDate: "1990-01-01",
    },
    course: {
      id: "c",
      diagnosis: "Secret",
      scale: { name: "Ludwig", stage: "Secret" },
      treatedOn: "2026-01-10",
    },
    sites: [{ label: "Secret" }],
    visits: [
      { label: "M6", plannedFor: "2026-07-10", note: "Secret", pictures: [{ originalName: "Secret" }] },
    ],
    points: [{ summary: "Secret" }],
    changesSinceBaseline: [{ sentence: "Secret" }],
    changesSinceLastVisit: [{ sentence: "Secret" }],
    notCompared: [{ sentence: "Secret" }],
    phase: { id: "full-growth" },
  } as unknown as CourseView;
  const kept = withoutNames(view);
  expect(JSON.stringify(kept)).not.toMatch(/secret/i);
  expect(kept.visits[0]).toMatchObject({ label: "M6", plannedFor: "2026-07-10" });
  expect(kept.course.treatedOn).toBe("2026-01-10");
});
