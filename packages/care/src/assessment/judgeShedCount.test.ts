import { expect, test } from "vitest";
import { judgeShedCount } from "./judgeShedCount.ts";

const man = { sexAtBirth: "male", ageYears: 41 } as const;

test("Wasko 2008: a man of 41 belongs to the older group, whose range ends at 43", () => {
  expect(judgeShedCount("comb-60s", [43, 43, 43], man)).toMatchObject({ mean: 43, verdict: "within" });
  expect(judgeShedCount("comb-60s", [44, 44, 43], man).verdict).toBe("above");
  expect(judgeShedCount("comb-60s", [44, 44, 43], { ...man, ageYears: 40 }).verdict).toBe("within");
});

test("no range of men is borrowed for a woman", () => {
  const found = judgeShedCount("comb-60s", [90, 90, 90], { sexAtBirth: "female", ageYears: 30 });
  expect(found).toMatchObject({ verdict: "no-normal-known", normal: null });
});

test("wash test: 27.9 + 1.96 × 12.2 = 51.8", () => {
  expect(judgeShedCount("refined-wash", [51, 52, 52], man).verdict).toBe("within");
  expect(judgeShedCount("refined-wash", [52, 52, 52], man).verdict).toBe("above");
});

test("one count is said to be too few, and no count is refused", () => {
  const one = judgeShedCount("comb-60s", [5], man);
  expect(one.isComplete).toBe(false);
  expect(one.sentence).toContain("One result takes 3 counts.");
  for (const counts of [[], [-1], [2.5], [Number.NaN]])
    expect(() => judgeShedCount("comb-60s", counts, man)).toThrow("whole number");
});
