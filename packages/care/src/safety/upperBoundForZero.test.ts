import { expect, test } from "vitest";
import { upperBoundForZero } from "./upperBoundForZero.ts";

test("none in 30: 9.5 %, and about 3/n for many", () => {
  expect(upperBoundForZero(30).share).toBeCloseTo(1 - 0.05 ** (1 / 30), 12);
  expect(upperBoundForZero(30).sentence).toBe(
    "Seen in none of 30 people; it may still happen in up to 9.5 % (upper bound, 95 % sure).",
  );
  expect(upperBoundForZero(10_000).share * 10_000).toBeCloseTo(2.996, 2);
});

test("one person tells almost nothing", () => {
  expect(upperBoundForZero(1).share).toBeCloseTo(0.95, 12);
  expect(upperBoundForZero(1).sentence).toContain("up to 95 %");
});

test("with the bound, seeing none has exactly the remaining probability", () => {
  for (const people of [2, 17, 36, 140]) {
    const { share } = upperBoundForZero(people, 0.975);
    expect((1 - share) ** people).toBeCloseTo(0.025, 10);
  }
});

test("no people, half a person, full certainty", () => {
  expect(() => upperBoundForZero(0)).toThrow("0");
  expect(() => upperBoundForZero(2.5)).toThrow("2.5");
  expect(() => upperBoundForZero(10, 1)).toThrow("confidence");
});
