import { expect, test } from "vitest";
import { exampleCourse } from "./exampleCourse.ts";
import { readCourseFile } from "./readCourseFile.ts";

const codeOf = (change: object) => {
  const read = readCourseFile({ ...JSON.parse(JSON.stringify(exampleCourse)), ...change });
  return read.ok ? "ok" : read.problem.code;
};

test("the example is read as it is", () => {
  expect(codeOf({})).toBe("ok");
});

test("each fault has its code", () => {
  expect(codeOf({ asOf: "20 Oct" })).toBe("course.shape");
  expect(codeOf({ sites: [...exampleCourse.sites, exampleCourse.sites[0]] })).toBe("course.site-twice");
  expect(codeOf({ visits: [...exampleCourse.visits, exampleCourse.visits[0]] })).toBe("course.visit-twice");
  expect(codeOf({ sites: exampleCourse.sites.map((s) => ({ ...s, primary: true })) })).toBe(
    "course.primary-twice",
  );
  expect(codeOf({ sites: exampleCourse.sites.slice(1) })).toBe("course.site-unknown");
  expect(codeOf({ matches: exampleCourse.matches.map((m) => ({ ...m, to: "m99" })) })).toBe(
    "course.match-unknown",
  );
  const backwards = { class: "5ari", name: "Finasteride", from: "2026-05-01", until: "2026-04-01" };
  expect(codeOf({ otherTreatments: [backwards] })).toBe("course.medicine-order");
});

test("a shape fault names its place", () => {
  const read = readCourseFile({ ...exampleCourse, patient: { ...exampleCourse.patient, sex: "x" } });
  expect(read).toMatchObject({ ok: false, problem: { value: "patient.sex" } });
});
