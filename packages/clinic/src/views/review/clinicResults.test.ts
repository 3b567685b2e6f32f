import { exampleCourse, judgeCourse } from "@anagen/response";
import { expect, test } from "vitest";
import { clinicResults, type TreatedCourse } from "./clinicResults.ts";
import { hemisphereOf } from "./hemisphereOf.ts";
import { resultsCsv } from "./resultsCsv.ts";

const more = judgeCourse(exampleCourse);
const early = judgeCourse({ ...exampleCourse, asOf: "2026-07-20" });
const gone = judgeCourse({
  ...exampleCourse,
  visits: exampleCourse.visits.slice(0, 2),
  matches: [],
  asOf: "2027-06-01",
});
let number = 0;
const treated = (verdict: TreatedCourse["verdict"], monthsNow: number): TreatedCourse => {
  number++;
  const course = { id: `c${number}`, treatment: "cells-autologous" as const, treatedOn: "2026-04-14" };
  return { course, code: `P-${number}`, verdict, monthsNow };
};

test("those who never came back are counted among those who are due, and count as not better", () => {
  const people = [more, more, gone, null, gone, gone].map((v) => treated(v, 9));
  const { rows, groups } = clinicResults([...people, treated(early, 3)], "2027-01-20");
  expect(rows).toHaveLength(7);
  expect(rows.map((r) => r.state)).toEqual([
    "answered",
    "answered",
    "not-seen",
    "not-seen",
    "not-seen",
    "not-seen",
    "too-early",
  ]);
  expect(groups).toMatchObject([
    { treated: 7, due: 6, answered: 2, lost: 4, better: { count: 2, of: 6 }, shareShown: true },
  ]);
});

test("2 of 6: Wilson interval 9.7 to 70.0 % (checked by hand), and below five patients no share is shown", () => {
  const { groups } = clinicResults(
    [more, more, null, null, null, null].map((v) => treated(v, 9)),
    "2027-01-20",
  );
  expect(groups[0]?.better.low).toBeCloseTo(0.0968, 3);
  expect(groups[0]?.better.high).toBeCloseTo(0.7, 3);
  expect(clinicResults([treated(more, 9)], "2027-01-20").groups[0]?.shareShown).toBe(false);
});

test("the mean of two people has the t of one degree of freedom, 12.7 standard errors", () => {
  const shifted = structuredClone(more);
  const effect = shifted.effect.density;
  if (effect === null) throw new Error("the example has an effect");
  Object.assign(effect, { value: effect.value + 10 });
  const { mean } = clinicResults([treated(more, 9), treated(shifted, 9)], "2027-01-20").groups[0] ?? {};
  expect((mean?.high ?? 0) - (mean?.value ?? 0)).toBeCloseTo(12.706 * 5, 1);
});

test("the table has one line a course and no empty number turned into zero", () => {
  const lines = resultsCsv(clinicResults([treated(more, 9), treated(null, 9)], "2027-01-20")).split("\r\n");
  expect(lines).toHaveLength(4);
  expect(lines[2]).toMatch(/,not-seen,,,,$/);
});

test("clinics south of the equator have their season turned round", () => {
  expect(["Australia/Sydney", "America/Sao_Paulo", "Africa/Johannesburg"].map(hemisphereOf)).toEqual([
    "south",
    "south",
    "south",
  ]);
  expect(["Europe/Rome", "America/New_York", "Asia/Seoul", "UTC"].map(hemisphereOf)).toEqual([
    "north",
    "north",
    "north",
    "north",
  ]);
});
